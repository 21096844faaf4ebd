package org.unionledger.committee;

import java.util.List;

/**
 * How many members the committee of a grassroots union has, by the number of the union's members (ELE-01): 《工会基层组织选举
 * 工作条例》(总工发〔2016〕27号) art. 8. Below 25 members a chair or an organiser alone will do.
 *
 * @param least inclusive
 * @param most  inclusive
 */
record CommitteeSize(int least, int most) {

    private record Band(int members, CommitteeSize size) {}

    /** Each from so many members on. */
    private static final List<Band> BANDS = List.of(
            new Band(50_001, new CommitteeSize(37, 45)),
            new Band(10_001, new CommitteeSize(29, 37)),
            new Band(5_001, new CommitteeSize(21, 29)),
            new Band(1_001, new CommitteeSize(15, 21)),
            new Band(201, new CommitteeSize(7, 15)),
            new Band(25, new CommitteeSize(3, 7)));

    private static final CommitteeSize FEW_MEMBERS = new CommitteeSize(3, 5);
    private static final int FEW = 25;

    static CommitteeSize of(int members) {
        return BANDS.stream()
                .filter(band -> members >= band.members())
                .findFirst()
                .map(Band::size)
                .orElse(FEW_MEMBERS);
    }

    static boolean allows(int members, int seats) {
        CommitteeSize size = of(members);
        return seats >= size.least() && seats <= size.most() || members < FEW && seats == 1;
    }
}
