package org.unionledger.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks an exported audit log and says which rows were altered, taken out, put in or cut off. Stands alone, so that it can
 * be read, and run, by somebody who trusts neither the program nor its database:
 *
 * <pre>java AuditCheck.java EXPORT [--keys protection.keys] [--earlier EXPORT]</pre>
 *
 * <p>The format of an export is told in docs/audit-log.md. Without the keys only the hashes are checked: they show what was
 * altered carelessly, and with an earlier export whatever was altered since.
 */
public final class AuditCheck {

    private static final Pattern CONTENT = Pattern.compile(
            "\\[(\\d+),(\\d+),(\\d+),\"([^\"]*)\",-?\\d+,\"([^\"]*)\",\"([^\"]*)\",\"([^\"]*)\",(\\d+),.*");
    private static final Pattern PLACE = Pattern.compile("\\[(\\d+),(\\d+),.*");
    private static final byte[] BEGINNING = new byte[32];
    private static final int SHOWN = 200;

    /** What is wrong at a place. */
    public enum Kind {
        /** A row does not say what it said when it was written. */
        ALTERED,
        /** A row was not written by the program. */
        INSERTED,
        /** Rows are missing before a row that is there. */
        MISSING,
        /** Rows are missing at the end of a lane. */
        CUT_OFF,
        /** What is kept about the end of a lane was altered, or is gone. */
        HEAD
    }

    /**
     * One place where the log is not as it was written.
     *
     * @param from the number of the first row in its lane
     * @param to   of the last, the same for a single one
     * @param row  the content of the row; of the one before for rows that are missing, empty when there is none
     */
    public record Finding(Kind kind, int lane, long from, long to, String row) {

        /** The row in short: id, moment, login, action and record. */
        public String rowInShort() {
            Matcher row = CONTENT.matcher(row());
            return row.matches()
                    ? "#" + row.group(3) + " " + row.group(4) + " " + row.group(5) + " " + row.group(6) + " "
                            + row.group(7) + "/" + row.group(8)
                    : row().substring(0, Math.min(SHOWN, row().length()));
        }
    }

    /** Makes the seal of a content for a purpose, as the program does. */
    @FunctionalInterface
    public interface Sealer {
        byte[] seal(String purpose, byte[] content);
    }

    /** How far a lane is known to have come at some time. */
    public record Known(long seq, String hash) {}

    private record Row(int lane, long seq, String hash, String content, boolean authentic) {

        static final Row NONE = new Row(-1, 0, HexFormat.of().formatHex(BEGINNING), "", true);

        Row atTheBeginningOf(int other) {
            return new Row(other, 0, hash, "", true);
        }
    }

    private final Optional<Sealer> sealer;
    private final Map<Integer, Known> earlier;
    private final Map<Integer, Row> lasts = new HashMap<>();
    private final Map<Integer, Known> heads = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Row last = Row.NONE;
    private int lanes;

    /**
     * @param sealer  empty: seals are not checked
     * @param earlier how far lanes were known to have come; empty when nothing is known
     */
    public AuditCheck(Optional<Sealer> sealer, Map<Integer, Known> earlier) {
        this.sealer = sealer;
        this.earlier = Map.copyOf(earlier);
    }

    /** Takes the next line of an export; rows come lane by lane in their order. */
    public void accept(String line) {
        String[] words = line.split(" ", 5);
        if (words[0].equals("row")) {
            row(words[1], words[2], words[3], words[4]);
        } else if (words[0].equals("head")) {
            head(Integer.parseInt(words[1]), Long.parseLong(words[2]), words[3], words[4]);
        } else if (words[0].equals("union-ledger-audit")) {
            lanes = Integer.parseInt(words[2]);
        } else {
            throw new IllegalArgumentException("Not a line of an exported audit log: " + line);
        }
    }

    private void row(String previous, String hash, String seal, String content) {
        Matcher place = PLACE.matcher(content);
        if (!place.matches() || hash.equals("-")) {
            findings.add(new Finding(Kind.INSERTED, -1, 0, 0, content));
            return;
        }
        int lane = Integer.parseInt(place.group(1));
        if (lane != last.lane()) {
            last = lasts.getOrDefault(lane, Row.NONE.atTheBeginningOf(lane));
        }
        boolean authentic = hash.equals(hex(sha256(bytes(previous), content)))
                && sealer.map(by -> seal.equals(hex(by.seal("audit-row", bytes(hash)))))
                        .orElse(true);
        Row row = new Row(lane, Long.parseLong(place.group(2)), hash, content, authentic);
        judge(row, previous);
        Known known = earlier.get(lane);
        if (known != null
                && known.seq() == row.seq()
                && authentic
                && !known.hash().equals(hash)) {
            findings.add(new Finding(Kind.ALTERED, lane, row.seq(), row.seq(), content));
        }
    }

    private void judge(Row row, String previous) {
        if (row.seq() <= last.seq()) {
            repeated(row);
            return;
        }
        boolean next = row.seq() == last.seq() + 1;
        if (!next) {
            findings.add(new Finding(Kind.MISSING, row.lane(), last.seq() + 1, row.seq() - 1, last.content()));
        }
        boolean linked = !next || !last.authentic() || previous.equals(last.hash());
        if (!row.authentic() || !linked) {
            findings.add(new Finding(Kind.ALTERED, row.lane(), row.seq(), row.seq(), row.content()));
        }
        remember(row);
    }

    /** Two rows of one number: the one that is ours belongs there, the other was put in. */
    private void repeated(Row row) {
        if (row.seq() == last.seq() && row.authentic() && !last.authentic()) {
            findings.remove(findings.size() - 1);
            findings.add(new Finding(Kind.INSERTED, row.lane(), last.seq(), last.seq(), last.content()));
            remember(row);
        } else {
            findings.add(new Finding(Kind.INSERTED, row.lane(), row.seq(), row.seq(), row.content()));
        }
    }

    private void remember(Row row) {
        last = row;
        lasts.put(row.lane(), row);
    }

    private void head(int lane, long seq, String hash, String seal) {
        byte[] content = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + BEGINNING.length)
                .putInt(lane)
                .putLong(seq)
                .put(Arrays.copyOf(bytes(hash), BEGINNING.length))
                .array();
        if (sealer.map(by -> seal.equals(hex(by.seal("audit-head", content)))).orElse(true)) {
            heads.put(lane, new Known(seq, hash));
        }
    }

    /** What is wrong, once every line was accepted; empty when nothing is. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        for (int lane = 0; lane < lanes; lane++) {
            all.addAll(atTheEndOf(lane));
        }
        return all;
    }

    private List<Finding> atTheEndOf(int lane) {
        Row end = lasts.getOrDefault(lane, Row.NONE.atTheBeginningOf(lane));
        Known head = heads.get(lane);
        Known before = earlier.get(lane);
        long claimed = Math.max(head == null ? 0 : head.seq(), before == null ? 0 : before.seq());
        List<Finding> found = new ArrayList<>();
        if (claimed > end.seq()) {
            found.add(new Finding(Kind.CUT_OFF, lane, end.seq() + 1, claimed, end.content()));
        }
        boolean sound = head != null
                && (head.seq() > end.seq()
                        || head.seq() == end.seq()
                                && (!end.authentic() || head.hash().equals(end.hash())));
        if (!sound) {
            found.add(new Finding(Kind.HEAD, lane, end.seq(), end.seq(), end.content()));
        }
        return found;
    }

    private static byte[] sha256(byte[] previous, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** The heads that a file names, an earlier export or the witness in the data folder, whatever else it says. */
    public static Map<Integer, Known> headsIn(Path file) throws IOException {
        Map<Integer, Known> heads = new TreeMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("head ")) {
                    String[] words = line.split(" ");
                    heads.put(Integer.parseInt(words[1]), new Known(Long.parseLong(words[2]), words[3]));
                }
            }
        }
        return heads;
    }

    private static Sealer keysIn(Path file) throws IOException {
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            keys.load(reader);
        }
        byte[] key = Base64.getDecoder().decode(keys.getProperty("hash", "").strip());
        return (purpose, content) -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                mac.update(purpose.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
                return mac.doFinal(content);
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException(failure);
            }
        };
    }

    /** Ends with 0 when the log is as it was written, 1 when it is not, 2 when it was not called rightly. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] arguments, PrintStream out) throws IOException {
        List<String> given = new ArrayList<>(List.of(arguments));
        Optional<Path> keys = option(given, "--keys");
        Optional<Path> before = option(given, "--earlier");
        if (given.size() != 1) {
            out.println("用法：java AuditCheck.java 导出文件 [--keys protection.keys] [--earlier 较早的导出文件]");
            return 2;
        }
        AuditCheck check = new AuditCheck(
                keys.isPresent() ? Optional.of(keysIn(keys.get())) : Optional.empty(),
                before.isPresent() ? headsIn(before.get()) : Map.of());
        long rows = 0;
        try (BufferedReader lines = Files.newBufferedReader(Path.of(given.get(0)), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                check.accept(line);
                rows += line.startsWith("row ") ? 1 : 0;
            }
        }
        List<Finding> findings = check.findings();
        findings.forEach(finding -> out.println(words(finding)));
        out.println(
                findings.isEmpty()
                        ? "核对一致：共 " + rows + " 条，与写入时相同。" + (keys.isPresent() ? "" : "（没有密钥，未核对封印。）")
                        : "共 " + findings.size() + " 处不符。");
        return findings.isEmpty() ? 0 : 1;
    }

    private static Optional<Path> option(List<String> given, String name) {
        int at = given.indexOf(name);
        if (at < 0 || at + 1 >= given.size()) {
            return Optional.empty();
        }
        given.remove(at);
        return Optional.of(Path.of(given.remove(at)));
    }

    private static String words(Finding finding) {
        String place = "第 " + finding.lane() + " 道第 " + finding.from()
                + (finding.from() == finding.to() ? "" : " 至 " + finding.to()) + " 条";
        String row = finding.row().isEmpty() ? "" : finding.rowInShort();
        return switch (finding.kind()) {
            case ALTERED -> place + "被改动：" + row;
            case INSERTED -> (finding.lane() < 0 ? "" : place) + "不是本程序写入的：" + row;
            case MISSING -> place + "缺失，在此条之后：" + row;
            case CUT_OFF -> place + "缺失（末尾被删），在此条之后：" + row;
            case HEAD -> "第 " + finding.lane() + " 道的末条登记被改动或删除，现有的末条：" + row;
        };
    }
}
