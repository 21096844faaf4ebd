package org.unionledger.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of a city: districts, streets, communities and below these the unions of employers, one community with a twentieth
 * of them all. A union's number tells its level.
 */
record BenchTown(int unions) {

    static final int CITY = 1;
    private static final int PARTS_OF_THE_CROWDED = 20;
    private static final List<String> WATERS = List.of("望潮", "青山", "东港", "西园", "白鹭", "听涛", "枫桥", "石浦", "云台", "晴川");
    private static final List<String> PLACES = List.of("里", "湾", "坪", "岭", "渡", "洲", "塘", "门", "桥", "岗", "浦", "泉", "坊", "井", "巷");

    record Union(int id, int parent, String kind, String name) {}

    int districts() {
        return Math.max(2, unions / 5_000);
    }

    int streets() {
        return unions / 400;
    }

    int communities() {
        return unions / 40;
    }

    int firstStreet() {
        return 2 + districts();
    }

    int firstCommunity() {
        return firstStreet() + streets();
    }

    int firstLeaf() {
        return firstCommunity() + communities();
    }

    int leaves() {
        return unions + 1 - firstLeaf();
    }

    /** The one with thousands of unions directly below. */
    int crowdedCommunity() {
        return firstLeaf() - 1;
    }

    /** Communities and streets lie in the order of their numbers; so do leaves, but for those of the crowded community. */
    int parentOf(int union) {
        if (union >= firstLeaf()) {
            int place = union - firstLeaf();
            return place % PARTS_OF_THE_CROWDED == 0
                    ? crowdedCommunity()
                    : firstCommunity() + (int) ((long) place * (communities() - 1) / leaves());
        }
        if (union >= firstCommunity()) {
            return firstStreet() + (int) ((long) (union - firstCommunity()) * streets() / communities());
        }
        if (union >= firstStreet()) {
            return 2 + (int) ((long) (union - firstStreet()) * districts() / streets());
        }
        return union == CITY ? 0 : CITY;
    }

    /** @param employer the name of the employer whose union a leaf is */
    Union union(int id, String employer) {
        if (id >= firstLeaf()) {
            return new Union(id, parentOf(id), "grassroots", employer + "工会委员会");
        }
        if (id >= firstCommunity()) {
            return new Union(id, parentOf(id), "community", place(id) + "社区联合工会");
        }
        if (id >= firstStreet()) {
            return new Union(id, parentOf(id), "street", place(id) + "街道总工会");
        }
        return id == CITY
                ? new Union(id, 0, "city", "云汀市总工会")
                : new Union(id, CITY, "district", place(id) + "区总工会");
    }

    private static String place(int number) {
        return WATERS.get(number % WATERS.size())
                + PLACES.get(number / WATERS.size() % PLACES.size())
                + (number < WATERS.size() * PLACES.size() ? "" : "第" + number);
    }

    /** Names for the employers of the leaves, all different. */
    static List<String> employers(int count) {
        InventedEmployers.Words words = InventedEmployers.Words.read();
        List<String> trades = words.trades().values().stream()
                .flatMap(List::stream)
                .map(InventedEmployers.Words.Trade::trade)
                .distinct()
                .toList();
        List<String> brands = words.brands().all();
        List<String> names = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int round = number / (trades.size() * brands.size());
            names.add(words.city() + brands.get(number % brands.size())
                    + trades.get(number / brands.size() % trades.size()) + (round == 0 ? "" : round) + "有限公司");
        }
        return names;
    }
}
