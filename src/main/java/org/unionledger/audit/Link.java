package org.unionledger.audit;

import java.util.ArrayList;
import java.util.List;

/** A row with its place in the chain. */
record Link(int lane, long seq, long id, Deed deed, byte[] previous, byte[] hash, byte[] seal) {

    /** The deeds behind a head, in their order. */
    static List<Link> behind(Head head, List<Long> ids, List<Deed> deeds, Chain chain) {
        List<Link> links = new ArrayList<>();
        byte[] previous = head.hash();
        for (int i = 0; i < deeds.size(); i++) {
            long seq = head.seq() + i + 1;
            byte[] hash = chain.hash(previous, Content.of(head.lane(), seq, ids.get(i), deeds.get(i)));
            links.add(new Link(head.lane(), seq, ids.get(i), deeds.get(i), previous, hash, chain.seal(hash)));
            previous = hash;
        }
        return links;
    }
}
