package org.unionledger.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts rows behind the head of a lane that nobody else writes to, so that writers do not wait for each other. */
@Component
class ChainWriter {

    private static final int ADOPTED_AT_ONCE = 2_000;

    private final ChainRepository repository;
    private final Chain chain;

    ChainWriter(ChainRepository repository, Chain chain) {
        this.repository = repository;
        this.chain = chain;
    }

    /** In the caller's transaction, which then keeps the lane to itself. @throws IllegalStateException if no head is ours */
    void append(List<Deed> deeds) {
        Head head = take();
        List<Link> links = Link.behind(head, repository.newIds(deeds.size()), deeds, chain);
        Link last = links.get(links.size() - 1);
        repository.write(links, Head.of(chain, head.lane(), last.seq(), last.hash()));
    }

    /** Nothing is written behind a head that somebody else has made: sealing what follows would make it ours. */
    private Head take() {
        begin();
        List<Integer> foreign = new ArrayList<>();
        while (true) {
            Head head = repository
                    .takeFree(foreign)
                    .or(() -> repository.take(foreign))
                    .orElseThrow(() -> new IllegalStateException("Every lane of the audit log was tampered with"));
            if (head.isOurs(chain)) {
                return head;
            }
            foreign.add(head.lane());
        }
    }

    /** Makes the lanes of a book that has none yet; rows that are older become the beginning of the first. */
    @Transactional
    void begin() {
        if (repository.isAnyLane() || repository.lockLanes()) {
            return;
        }
        repository.open(adopted());
        for (int lane = 1; lane < Chain.LANES; lane++) {
            repository.open(Head.of(chain, lane, 0, Chain.BEGINNING));
        }
    }

    private Head adopted() {
        Head head = Head.of(chain, 0, 0, Chain.BEGINNING);
        Map<Long, Deed> rows = repository.unchained(ADOPTED_AT_ONCE);
        while (!rows.isEmpty()) {
            List<Link> links = Link.behind(head, List.copyOf(rows.keySet()), List.copyOf(rows.values()), chain);
            repository.chain(links);
            Link last = links.get(links.size() - 1);
            head = Head.of(chain, 0, last.seq(), last.hash());
            rows = repository.unchained(ADOPTED_AT_ONCE);
        }
        return head;
    }
}
