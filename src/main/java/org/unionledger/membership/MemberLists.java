package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;

/** The list of members in the order of pinyin: a page of it, how long it is, and the whole of it. */
@Component
class MemberLists {

    private static final int PAGE = 50;
    private static final int EXPORTED_AT_A_TIME = 2_000;

    private final MemberRepository members;
    private final MemberListRepository lists;
    private final MemberConditions conditions;
    private final MemberRoads roads;
    private final Clock clock;

    MemberLists(
            MemberRepository members,
            MemberListRepository lists,
            MemberConditions conditions,
            MemberRoads roads,
            Clock clock) {
        this.members = members;
        this.lists = lists;
        this.conditions = conditions;
        this.roads = roads;
        this.clock = clock;
    }

    MemberPage page(Scope scope, MemberFilter filter, String after) {
        MemberListRepository.Reached reached = lists.reach(roads.to(scope, filter), MemberCursor.read(after), PAGE + 1);
        List<MemberRepository.Listed> rows = members.members(reached.ids());
        List<MemberRepository.Listed> shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        MemberRepository.Listed last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        String next = rows.size() > PAGE && last != null
                ? new MemberCursor(last.orderKey(), last.member().id()).text()
                : null;
        return new MemberPage(
                shown.stream().map(MemberRepository.Listed::member).toList(), reached.count(), next);
    }

    long count(Scope scope, MemberFilter filter) {
        return lists.count(conditions.of(scope, filter), LocalDate.now(clock));
    }

    void each(Scope scope, MemberFilter filter, Consumer<Member> consumer) {
        MemberRoute route = roads.to(scope, filter);
        MemberCursor after = MemberCursor.BEGINNING;
        List<MemberRepository.Listed> rows;
        do {
            rows = lists.page(route, after, EXPORTED_AT_A_TIME);
            for (MemberRepository.Listed row : rows) {
                consumer.accept(row.member());
                after = new MemberCursor(row.orderKey(), row.member().id());
            }
        } while (rows.size() == EXPORTED_AT_A_TIME);
    }
}
