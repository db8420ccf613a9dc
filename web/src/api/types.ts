// The names this code uses for the shapes of docs/api/openapi.yaml (schema.ts is generated from it).
import type { components } from './schema';

type Schemas = components['schemas'];

export type Problem = Schemas['Problem'];
export type OpenedInvitation = Schemas['OpenedInvitation'];
export type AssessmentBrief = Schemas['AssessmentBrief'];
export type Sitting = Schemas['Sitting'];
export type SittingState = Schemas['SittingState'];
export type Item = Schemas['Item'];
export type AnswerValue = Schemas['AnswerValue'];
export type SavedAnswer = Schemas['SavedAnswer'];
export type Submitted = Schemas['Submitted'];
export type Session = Schemas['Session'];
export type UsedLink = Schemas['UsedLink'];
export type Summary = Schemas['Summary'];
export type OrderState = Schemas['OrderState'];
export type OrderSummary = Schemas['OrderSummary'];
export type OrderList = Schemas['OrderList'];
export type Order = Schemas['Order'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type NewLink = Schemas['NewLink'];
export type Decision = Schemas['Decision'];
export type DecisionList = Schemas['DecisionList'];
export type Condition = Schemas['Condition'];
export type Result = Schemas['Result'];
export type Envelope = Schemas['Envelope'];
export type Dimension = Schemas['Dimension'];
export type AssessmentList = Schemas['AssessmentList'];
