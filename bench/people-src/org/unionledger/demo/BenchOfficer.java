package org.unionledger.demo;

import java.util.List;

/** Somebody who signs in, and at which union. */
record BenchOfficer(String login, int place) {

    /** Of a community, a street, a district and the city; those in the middle are middling in size. */
    static List<BenchOfficer> of(BenchTown town) {
        return List.of(
                new BenchOfficer("community", town.firstCommunity() + town.communities() / 3),
                new BenchOfficer("street", town.firstStreet() + town.streets() / 3),
                new BenchOfficer("district", 2 + town.districts() / 3),
                new BenchOfficer("city", BenchTown.CITY));
    }
}
