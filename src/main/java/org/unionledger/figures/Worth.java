package org.unionledger.figures;

/**
 * From which size on a union's totals are kept. Below it, they are added up from its facts when asked for.
 *
 * @param someUnions so many unions below it: totals by month
 * @param manyUnions so many: totals by day and by breakdown too
 * @param manyFacts  so many facts at or below it: the same, however few the unions
 */
record Worth(int someUnions, int manyUnions, int manyFacts) {

    static final Worth CELLS = new Worth(20, 100, 20_000);
}
