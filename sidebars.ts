import type {Sidebars} from './plugins/docusaurus-plugin-execplan/index.ts';

/**
 * The reference documents in reading order, by their paths without `.md`. Plans are in no sidebar: a list of
 * them all would make each page grow with their number. A repository needn't have all of these.
 */
const sidebars: Sidebars = {
  references: [
    {
      type: 'category',
      label: 'Product',
      items: ['docs/product/spec-v1.6', 'docs/product/admin-snippet'],
    },
    {
      type: 'category',
      label: 'Engineering',
      items: [
        'docs/engineering/ARCHITECTURE',
        'docs/engineering/SITE',
        'docs/engineering/OUTPUTS',
        {
          type: 'category',
          label: 'Decisions',
          items: [
            'docs/engineering/DECISIONS/ADR-0001-no-iframes',
            'docs/engineering/DECISIONS/ADR-0002-preact-embed',
            'docs/engineering/DECISIONS/ADR-0003-strict-csp-fragments',
          ],
        },
      ],
    },
    {
      type: 'category',
      label: 'Working here',
      items: ['README', 'CONTRIBUTING', 'ai/constraints', 'ai/prompts/PLAN'],
    },
  ],
};

export default sidebars;
