package org.unionledger.evaluation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

@Component
class EvaluationMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = List.of(
            MenuEntry.of(MenuGroup.EVALUATION, "evaluation.targets", "/targets", Right.READ_EVALUATIONS),
            MenuEntry.of(MenuGroup.EVALUATION, "evaluation.rounds", "/rounds", Right.READ_EVALUATIONS),
            MenuEntry.of(MenuGroup.EVALUATION, "evaluation.schemes", "/schemes", Right.JUDGE_UNIONS));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
