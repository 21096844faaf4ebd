package org.unionledger.summary.outline;

import java.util.List;
import java.util.stream.Stream;
import org.unionledger.summary.pattern.Answers;
import org.unionledger.summary.pattern.Pattern;
import org.unionledger.summary.pattern.Said;

/**
 * A paragraph of sentences. Those without a figure introduce the others and are not written alone.
 *
 * @param counted whether the sentences with figures are enumerated: 一是…二是…
 * @param always  whether it is written even when it tells no figure
 */
public record OutlineParagraph(List<Sentence> sentences, boolean counted, boolean always) {

    /** Every pattern of it, in the order of the text. */
    public Stream<Pattern> patterns() {
        return sentences.stream().flatMap(sentence -> sentence.variants().stream());
    }

    /**
     * A sentence, perhaps in several ways.
     *
     * @param variants the first that can be told is written
     */
    public record Sentence(List<Pattern> variants) {

        /** What its first variant that can be told says; empty when none can. */
        public List<Said> told(Answers answers) {
            return variants.stream()
                    .map(variant -> variant.tell(answers))
                    .filter(said -> !said.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        /** Whether it names any figure; if not, it introduces others. */
        public boolean hasFigures() {
            return variants.stream().anyMatch(Pattern::hasFigures);
        }

        /** Whether it lists names, such as highlights. */
        public boolean lists() {
            return variants.stream().anyMatch(pattern -> !pattern.mentions().isEmpty());
        }
    }
}
