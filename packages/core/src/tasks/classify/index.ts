export { type CategorySet, type Classified, type LabelledText } from './categories.ts';
export { type Evaluation, evaluate, measure } from './evaluate.ts';
export { type Classifier, train } from './train.ts';
export { classifyWithModel, type ModelClassified } from './with-model.ts';
