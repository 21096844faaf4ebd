package org.unionledger.reading.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All the ways in which figures of one text are held against each other. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            new LostUnit(),
            new Parts(),
            new Balance(),
            new Bounds(),
            new Portions(),
            new Limits(),
            new Monthly(),
            new Bounded(),
            new Rankings(),
            new Offices(),
            new ByWays(),
            new Quarters(),
            new Rates(),
            new Shares(),
            new Repeated(),
            new Amounts(),
            new Announced(),
            new NamedHeadings(),
            new Numbering(),
            new Periods(),
            new Durations(),
            new Winners(),
            new Tables(),
            new NamedLists(),
            new AtMost(),
            new Flow(),
            new Claims(),
            new Trends(),
            new Averages(),
            new Ranges(),
            new OfGroup(),
            new MadeUp(),
            new LineLists(),
            new Anaphora(),
            new AllOfThem(),
            new Products(),
            new NamedRates(),
            new NamedParts(),
            new InTurn(),
            new TimePieces(),
            new TableColumns(),
            new Days(),
            new Spans(),
            new Years(),
            new Terms(),
            new Listed(),
            new Ordered(),
            new Slogans(),
            new Twofold(),
            new EventDays(),
            new OnlyHeld(),
            new Frequencies(),
            new Closings(),
            new DoneThings());

    private Checks() {}

    /** What holds and what does not, of the same figures once; what cannot be told is left out. */
    public static List<Finding> of(Body body) {
        Set<Set<Stated>> told = new HashSet<>();
        return ALL.stream()
                .flatMap(check -> check.of(body).stream())
                .filter(finding -> finding.quotes().isEmpty() || told.add(Set.copyOf(finding.quotes())))
                .toList();
    }
}
