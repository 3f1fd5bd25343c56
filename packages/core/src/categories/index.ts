export {
  categorySetChanges,
  categorySetDefinition,
  type CategorySetDefinition,
  type CategorySetInfo,
  createCategorySet,
  deleteCategorySet,
  getCategorySet,
  listCategorySets,
  newCategorySet,
  seeCategorySet,
  updateCategorySet,
} from './category-sets.ts';
