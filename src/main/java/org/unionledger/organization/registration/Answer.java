package org.unionledger.organization.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.Evened;
import org.unionledger.codes.Regions;
import org.unionledger.codes.WrittenDay;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.frame.Words;

/**
 * What kind of answer a field of the register takes. Kept as a text of one spelling: a code, a day as 2025-03-08, a whole
 * number, {@code true} or {@code false}.
 */
sealed interface Answer {

    /** As it is kept; empty where it cannot be understood. */
    Optional<String> read(String written);

    /** As the reader reads it: as it is kept, unless that is a code. */
    default String worded(Words words, String kept) {
        return kept;
    }

    /** As it stands in the form. */
    default String typed(Words words, String kept) {
        return kept;
    }

    /** What a column of a workbook holds. */
    default ColumnKind column() {
        return ColumnKind.TEXT;
    }

    /** How a form asks for it: text, date, number or a choice. */
    String input();

    record Line(int longest) implements Answer {

        @Override
        public Optional<String> read(String written) {
            String text = Evened.trimmed(written);
            return text.length() <= longest ? Optional.of(text) : Optional.empty();
        }

        @Override
        public String input() {
            return "text";
        }
    }

    record Day() implements Answer {

        @Override
        public Optional<String> read(String written) {
            return WrittenDay.read(written).map(LocalDate::toString);
        }

        @Override
        public ColumnKind column() {
            return ColumnKind.DATE;
        }

        @Override
        public String input() {
            return "date";
        }
    }

    record Count(int most) implements Answer {

        @Override
        public Optional<String> read(String written) {
            return Optional.of(written.strip())
                    .filter(text -> text.matches("\\d{1,7}"))
                    .map(Integer::parseInt)
                    .filter(count -> count <= most)
                    .map(String::valueOf);
        }

        @Override
        public ColumnKind column() {
            return ColumnKind.COUNT;
        }

        @Override
        public String input() {
            return "number";
        }
    }

    record YesNo() implements Answer {

        @Override
        public Optional<String> read(String written) {
            return switch (written.strip()) {
                case "true", "是", "有" -> Optional.of("true");
                case "false", "否", "无" -> Optional.of("false");
                default -> Optional.empty();
            };
        }

        @Override
        public String worded(Words words, String kept) {
            return words.text("registration.yes." + kept);
        }

        @Override
        public ColumnKind column() {
            return ColumnKind.YES_NO;
        }

        @Override
        public String input() {
            return "choice";
        }
    }

    record Coded(CodeList list) implements Answer {

        @Override
        public Optional<String> read(String written) {
            return list.meant(written).map(CodeList.Entry::code);
        }

        @Override
        public String worded(Words words, String kept) {
            return list.ofCode(kept)
                    .map(entry -> words.either(entry.name(), entry.englishName()))
                    .orElse(kept);
        }

        @Override
        public String input() {
            return "choice";
        }
    }

    record Place() implements Answer {

        @Override
        public Optional<String> read(String written) {
            return Regions.meant(written);
        }

        @Override
        public String worded(Words words, String kept) {
            return Regions.nameOf(kept);
        }

        @Override
        public String typed(Words words, String kept) {
            return kept + " " + Regions.nameOf(kept);
        }

        @Override
        public String input() {
            return "region";
        }
    }

    /** As an imported cell of the column's kind is kept. */
    static Optional<String> cell(Answer answer, @Nullable Object value) {
        return value == null ? Optional.empty() : answer.read(value.toString());
    }
}
