package org.unionledger.committee;

import java.time.LocalDate;
import org.unionledger.codes.Sex;

/** What is written about somebody who holds a post. */
public record OfficerEntry(String name, Sex sex, Post post, boolean fullTime, LocalDate from) {}
