import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';

/** The product's own knowledge, loaded once for all tests of what people type. */
export const knowledge = await loadKnowledge();
