package org.unionledger.archive.folder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.unionledger.archive.DocumentNumber;
import org.unionledger.archive.PaperKind;
import org.unionledger.archive.PaperKinds;

/** Proposes what is written about a paper from the name of its file and its text: title, number, issuer, day and kind. */
@Component
class Proposals {

    /** Lines from the top among which a title stands. */
    private static final int HEAD = 20;

    /** Lines from the bottom among which issuer and day stand. */
    private static final int FOOT = 12;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 80;

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern BEFORE_A_NAME = Pattern.compile(
            "^(?:\\d{1,3}[.、_\\- ]+|(?:19|20)\\d{6}[_\\- ]*|(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}[_\\- ]*)+");
    private static final Pattern AFTER_A_NAME =
            Pattern.compile("(?:[（(](?:\\d{1,2}|定稿|终稿|最终|修改稿|印发稿|打印)[）)]|[_-](?:定稿|终稿|最终版?|v?\\d{1,2}))+$");
    private static final Pattern BODY =
            Pattern.compile("[\\p{IsHan}（）()]{2,30}(?:工会|工会委员会|总工会|委员会|工会联合会|办公室|街道办事处|有限公司|集团|中心|学校)");
    private static final Pattern HEADED = Pattern.compile("([\\p{IsHan}]{2,25}?)(?:文件|简报|会议纪要)$");

    private final PaperKinds kinds;

    Proposals(PaperKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * @param path   with its folders
     * @param text   of the file; empty where it cannot be read
     * @param issuer where the paper does not say one; may be empty
     * @param kind   where the title does not say one; may be empty
     */
    Proposal of(String path, String text, String issuer, String kind) {
        String name = name(path);
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String title = title(lines).orElse(name);
        String number = DocumentNumber.in(String.join("\n", lines.subList(0, Math.min(HEAD, lines.size()))))
                .or(() -> DocumentNumber.in(name))
                .map(DocumentNumber::toString)
                .orElse("");
        return new Proposal(
                title.replace(number, "").strip(),
                number,
                issuer(lines).orElse(issuer),
                day(lines, name).orElse(null),
                kinds.ofTitle(title)
                        .or(() -> kinds.ofTitle(name))
                        .map(PaperKind::code)
                        .orElse(kind));
    }

    /** Without folders, ending, counts and days before it, and what says which draft it is. */
    static String name(String path) {
        String file = ENDING.matcher(path.replaceFirst("^.*[/\\\\]", "")).replaceFirst("");
        String bare = BEFORE_A_NAME.matcher(file).replaceFirst("");
        String kept = AFTER_A_NAME.matcher(bare).replaceFirst("").strip();
        return kept.isEmpty() ? file : kept;
    }

    /** The first line near the top that ends as titles do; one that was broken in two is put together. */
    private Optional<String> title(List<String> lines) {
        return IntStream.range(0, Math.min(HEAD, lines.size()))
                .filter(line -> isTitle(lines.get(line)))
                .mapToObj(line -> line > 0 && isBeginning(lines.get(line - 1), lines.get(line))
                        ? lines.get(line - 1) + lines.get(line)
                        : lines.get(line))
                .findFirst();
    }

    private boolean isTitle(String line) {
        return line.length() >= SHORTEST
                && line.length() <= LONGEST
                && !line.matches(".*[。；：，,].*")
                && head(line).isEmpty()
                && kinds.ofTitle(line).isPresent();
    }

    private static boolean isBeginning(String before, String line) {
        return before.contains("关于") && !line.contains("关于") && !before.matches(".*[。；：，号]$");
    }

    /** Whoever signs at the foot, or the red head. */
    private static Optional<String> issuer(List<String> lines) {
        Optional<String> signed = IntStream.iterate(
                        lines.size() - 1, line -> line >= Math.max(0, lines.size() - FOOT), line -> line - 1)
                .mapToObj(lines::get)
                .map(line -> line.replaceAll("\\s+", ""))
                .filter(line -> BODY.matcher(line).matches())
                .findFirst();
        return signed.or(() -> lines.stream()
                .limit(HEAD / 4)
                .map(line -> line.replaceAll("\\s+", ""))
                .flatMap(line -> head(line).stream())
                .findFirst());
    }

    /** Whose head a line is, such as 海滨区总工会文件. */
    private static Optional<String> head(String line) {
        Matcher head = HEADED.matcher(line);
        return head.matches() && BODY.matcher(head.group(1)).matches() ? Optional.of(head.group(1)) : Optional.empty();
    }

    /** At the foot, the last; in the name; or in the head. */
    private static Optional<LocalDate> day(List<String> lines, String name) {
        List<String> foot = lines.subList(Math.max(0, lines.size() - FOOT), lines.size());
        List<String> head = lines.subList(0, Math.min(HEAD / 2, lines.size()));
        return PaperDays.lastAlone(foot)
                .or(() -> PaperDays.first(name))
                .or(() -> PaperDays.first(String.join("\n", head)));
    }
}
