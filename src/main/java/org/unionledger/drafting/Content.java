package org.unionledger.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The text of a document: its blocks from the first to the last, no two of one key. */
public record Content(List<Block> blocks) {

    static final Content BLANK = new Content(List.of(new Block("a1", BlockKind.PARAGRAPH, List.of())));

    public Content {
        Set<String> keys = new HashSet<>();
        for (Block block : blocks) {
            if (!keys.add(block.key())) {
                throw new IllegalArgumentException("Two blocks of one key: " + block.key());
            }
        }
        blocks = List.copyOf(blocks);
    }

    /** The numbers of its figures, each once, in the order they stand. */
    public Set<Integer> figures() {
        Set<Integer> figures = new LinkedHashSet<>();
        blocks.forEach(block -> block.figures().forEach(figures::add));
        return figures;
    }

    Optional<Block> block(String key) {
        return blocks.stream().filter(block -> block.key().equals(key)).findFirst();
    }

    /** With other figures in the places of those that are named. */
    Content with(Map<Integer, Integer> others) {
        return new Content(blocks.stream().map(block -> block.with(others)).toList());
    }

    /** With some blocks in the place of one; none of them takes it out. */
    Content with(String key, List<Block> instead) {
        List<Block> changed = new ArrayList<>();
        blocks.forEach(block -> changed.addAll(block.key().equals(key) ? instead : List.of(block)));
        return new Content(changed);
    }

    /** With more behind the last, or in the place of a last one that is blank. */
    Content and(List<Block> more) {
        List<Block> changed = new ArrayList<>(blocks);
        if (!changed.isEmpty() && changed.get(changed.size() - 1).isBlank()) {
            changed.remove(changed.size() - 1);
        }
        changed.addAll(more);
        return new Content(changed);
    }

    /** A key that no block of it has. */
    String freeKey(Set<String> taken) {
        int number = blocks.size() + 1;
        while (taken.contains("a" + number) || block("a" + number).isPresent()) {
            number++;
        }
        return "a" + number;
    }
}
