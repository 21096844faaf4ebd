package org.unionledger.organization;

import java.util.function.Function;
import org.unionledger.access.Right;
import org.unionledger.codes.EmployerId;
import org.unionledger.frame.Words;

/**
 * Another page about an employer, offered by the module that has it as a bean and linked from the employer's own page.
 *
 * @param label in the reader's language
 * @param right who does not have it, does not see the link
 */
public record EmployerTab(Function<Words, String> label, Function<EmployerId, String> href, Right right) {}
