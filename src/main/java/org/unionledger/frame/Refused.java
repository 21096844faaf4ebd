package org.unionledger.frame;

import java.util.List;

/** What was asked breaks rules; nothing was written. Carries every broken rule at once. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public Refused(List<? extends Problem> problems) {
        super("Refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    /**
     * @param field     of the form; empty where it concerns the whole
     * @param code      the key of the message that words it
     * @param arguments what the wording names
     */
    public static Refused of(String field, String code, Object... arguments) {
        return new Refused(List.of(Problem.of(field, code, arguments)));
    }

    /** @throws Refused if there is any */
    public static void unlessNone(List<? extends Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }
}
