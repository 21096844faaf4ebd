package org.unionledger.organization;

import java.util.function.Function;
import org.unionledger.access.Right;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Words;

/**
 * Another page about a union, offered by the module that has it as a bean and linked from the union's own page.
 *
 * @param label in the reader's language
 * @param right who does not have it, does not see the link
 */
public record UnionTab(Function<Words, String> label, Function<OrganizationId, String> href, Right right) {}
