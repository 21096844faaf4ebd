package org.unionledger.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.unionledger.frame.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of a document as it is kept, and as the editor sends it: <code>{"blocks": [{"key": "a1", "kind": "paragraph", "runs":
 * ["走访慰问", 3, "人次"]}]}</code>, a number being the mark of a figure. There is nothing else in it, and what else is sent is
 * refused or left out.
 */
final class ContentJson {

    /** Some fifty times the longest summary. */
    private static final int BLOCKS = 2_000;

    private static final int CHARACTERS = 300_000;
    private static final Pattern KEY = Pattern.compile("[a-z0-9]{1,16}");

    /** Line breaks, tabs, and the blanks that browsers put into what is typed. */
    private static final Pattern BREAKS = Pattern.compile("[\\s\\u2028\\u2029\\u00A0&&[^ ]]+");

    /** What no document can hold, such as halves of characters. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}\\uFFFE\\uFFFF]");

    private static final JsonMapper JSON = JsonMapper.shared();

    private ContentJson() {}

    static String write(Content content) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode blocks = root.putArray("blocks");
        for (Block block : content.blocks()) {
            ObjectNode node = blocks.addObject();
            node.put("key", block.key());
            node.put("kind", block.kind().code());
            ArrayNode runs = node.putArray("runs");
            for (Run run : block.runs()) {
                if (run instanceof Run.Words words) {
                    runs.add(words.text());
                } else {
                    runs.add(((Run.Mark) run).figure());
                }
            }
        }
        return JSON.writeValueAsString(root);
    }

    /**
     * @param figures the numbers of the document's figures
     * @throws Refused if it is no such text, too long, or has a mark of a figure the document does not have
     */
    static Content read(String json, Set<Integer> figures) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException broken) {
            throw Refused.of("", "drafting.problem.unreadable");
        }
        if (!root.path("blocks").isArray()) {
            throw Refused.of("", "drafting.problem.unreadable");
        }
        if (json.length() > 4 * CHARACTERS || root.path("blocks").size() > BLOCKS) {
            throw Refused.of("", "drafting.problem.too-long");
        }
        List<Block> blocks = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonNode node : root.path("blocks")) {
            blocks.add(block(node, keys, figures));
        }
        return new Content(blocks);
    }

    private static Block block(JsonNode node, Set<String> keys, Set<Integer> figures) {
        BlockKind kind = BlockKind.of(node.path("kind").asString("")).orElse(BlockKind.PARAGRAPH);
        List<Run> runs = new ArrayList<>();
        for (JsonNode run : node.path("runs")) {
            if (run.isInt()) {
                runs.add(mark(run.asInt(), figures));
            } else if (run.isString() && !clean(run.asString()).isEmpty()) {
                runs.add(new Run.Words(clean(run.asString())));
            }
        }
        return new Block(key(node.path("key").asString(""), keys), kind, runs);
    }

    private static Run.Mark mark(int figure, Set<Integer> figures) {
        if (!figures.contains(figure)) {
            throw Refused.of("", "drafting.problem.unknown-figure", figure);
        }
        return new Run.Mark(figure);
    }

    /** The key that is sent, or a new one where it is none or taken: browsers copy it when a paragraph is split. */
    private static String key(String sent, Set<String> keys) {
        String key = sent;
        for (int number = keys.size() + 1; !KEY.matcher(key).matches() || keys.contains(key); number++) {
            key = "b" + number;
        }
        keys.add(key);
        return key;
    }

    static String clean(String text) {
        return UNWRITABLE.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
