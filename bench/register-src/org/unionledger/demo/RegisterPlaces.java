package org.unionledger.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Where the entries of {@link RegisterFilling} are: of a million 460,000 in one street, 60,000 of these in one of its
 * communities; 60,000 in another street, 500 of these in one of its communities; the rest in all other streets.
 */
final class RegisterPlaces {

    private static final int OF = 10_000;

    private final BenchTown town;
    private final List<Share> shares = new ArrayList<>();

    /** @param below entries come from the leaves so many in {@link #OF} */
    private record Share(int below, List<Integer> leaves) {}

    RegisterPlaces(BenchTown town) {
        this.town = town;
        BenchOfficer community = BenchOfficer.of(town).get(0);
        BenchOfficer street = BenchOfficer.of(town).get(1);
        share(600, leaf -> communityOf(leaf) == community.place());
        share(4_600, leaf -> streetOf(leaf) == street.place() && communityOf(leaf) != community.place());
        share(5_195, leaf -> streetOf(leaf) == quietStreet() && communityOf(leaf) != quietCommunity());
        share(5_200, leaf -> communityOf(leaf) == quietCommunity());
        share(OF, leaf -> streetOf(leaf) != street.place() && streetOf(leaf) != quietStreet());
    }

    /** The officers who are asked: of places with 500 entries, 60,000, 60,000, 460,000 and all of them. */
    List<BenchOfficer> officers() {
        List<BenchOfficer> known = BenchOfficer.of(town);
        return List.of(
                new BenchOfficer("quiet-community", quietCommunity()),
                new BenchOfficer("quiet-street", quietStreet()),
                known.get(0),
                known.get(1),
                known.get(2),
                known.get(3));
    }

    private int quietStreet() {
        return BenchOfficer.of(town).get(1).place() + 1;
    }

    private int quietCommunity() {
        return IntStream.range(town.firstCommunity(), town.firstLeaf())
                .filter(community -> town.parentOf(community) == quietStreet())
                .findFirst()
                .orElseThrow();
    }

    private int communityOf(int leaf) {
        return town.parentOf(town.firstLeaf() + leaf);
    }

    private int streetOf(int leaf) {
        return town.parentOf(communityOf(leaf));
    }

    private void share(int below, IntPredicate there) {
        shares.add(new Share(below, IntStream.range(0, town.leaves()).filter(there).boxed().toList()));
    }

    /** The leaf whose employer the next entry names. */
    int leaf(Chance chance) {
        int place = chance.between(0, OF - 1);
        for (Share share : shares) {
            if (place < share.below()) {
                return chance.oneOf(share.leaves());
            }
        }
        throw new IllegalStateException("Shares end at " + OF);
    }
}
