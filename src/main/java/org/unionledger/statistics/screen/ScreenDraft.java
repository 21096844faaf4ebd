package org.unionledger.statistics.screen;

import java.util.ArrayList;
import java.util.List;
import org.unionledger.frame.Problem;

/** What a screen is to be. */
public record ScreenDraft(String name, int seconds, List<Long> views) {

    static final int SHORTEST = 5;
    static final int LONGEST = 300;

    /** As many as the form has places for. */
    static final int MOST = 8;

    private static final int LONGEST_NAME = 40;

    public ScreenDraft {
        name = name.strip();
        views = List.copyOf(views);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "statistics.screen.nameless", LONGEST_NAME));
        }
        if (seconds < SHORTEST || seconds > LONGEST) {
            problems.add(Problem.of("seconds", "statistics.screen.pace", SHORTEST, LONGEST));
        }
        if (views.isEmpty() || views.size() > MOST) {
            problems.add(Problem.of("view", "statistics.screen.empty", MOST));
        }
        return problems;
    }
}
