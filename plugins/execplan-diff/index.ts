export {
  type Alarm,
  type DecisionAlarm,
  findAlarms,
  findDecisionAlarms,
  findStepAlarms,
  type StepAlarm,
} from './alarms.ts';
export {diffDecisions, diffRevisionNotes, diffSurprises, type EntryChange} from './diff-entries.ts';
export {diffSteps, type StepChange} from './diff-steps.ts';
