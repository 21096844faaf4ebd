package org.unionledger.evaluation.scheme;

import java.math.BigDecimal;

/**
 * One thing that is scored (考核项目).
 *
 * @param key      names it within its scheme, and stays when it is changed or copied
 * @param points   分值, the most it gives
 * @param evidence 佐证要求: what is to be shown; empty when nothing is asked
 */
public record Item(String key, String name, BigDecimal points, Rule rule, String evidence) {}
