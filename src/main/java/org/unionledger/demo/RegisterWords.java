package org.unionledger.demo;

import java.util.List;
import java.util.Map;

/** What happens in a street of 480 employers in a year: {@code demo/registers.yaml}. Twelve numbers begin in January. */
record RegisterWords(Visiting visits, Training trainings, Culture activities, Complaining cases, Slips slips) {

    record Visiting(List<Occasion> occasions, Everyday everyday, Map<String, Kind> kinds, List<String> notes) {}

    /**
     * @param from   days from the feast to the first visit; negative before it
     * @param kinds  who is visited, and how often
     */
    record Occasion(String name, Feast feast, int from, int to, int visits, Map<String, Integer> kinds) {}

    record Everyday(String name, List<Integer> months, Map<String, Integer> kinds) {}

    /** @param yuan for each person */
    record Kind(Span persons, Span yuan) {}

    record Training(List<Integer> months, List<Topic> topics, Span persons) {}

    /** @param women percent of those who came */
    record Topic(String name, int women) {}

    record Culture(List<Integer> months, List<Event> names, List<String> venues) {}

    record Event(String name, String kind, Span persons) {}

    /**
     * @param open     the outcome of a case that is not closed
     * @param settled  the outcome with which money is recovered
     * @param outcomes of closed cases, and how often
     */
    record Complaining(
            List<Integer> months,
            Map<String, Integer> channels,
            List<Claim> claims,
            String open,
            String settled,
            Map<String, Integer> outcomes) {}

    /** @param yuan recovered for each worker when the case is settled */
    record Claim(String name, int often, Span yuan, Span workers) {}

    /** Why records are voided. */
    record Slips(String enteredTwice, String notAMember) {}

    static RegisterWords read() {
        return DemoData.read("registers", RegisterWords.class);
    }
}
