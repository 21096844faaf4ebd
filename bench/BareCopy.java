import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * The floor under an import into a database: a bare reading of a workbook, each row sent by COPY into a table of ten
 * texts, as the roster has columns, without any index. Arguments: the file, the address of the database, its password. Prints rows and milliseconds.
 */
public class BareCopy {

    private static final int COLUMNS = 10;

    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection(arguments[1], "union_ledger", arguments[2])) {
            connection.createStatement().execute("drop table if exists bare; create table bare (" + columns() + ")");
            long begin = System.nanoTime();
            long[] counted;
            try (OutputStream out = new PGCopyOutputStream(
                    connection.unwrap(PGConnection.class), "copy bare from stdin")) {
                counted = BareRead.read(arguments[0], cells -> out.write(line(cells)));
            }
            long millis = (System.nanoTime() - begin) / 1_000_000;
            connection.createStatement().execute("drop table bare");
            System.out.printf("{\"rows\": %d, \"cells\": %d, \"millis\": %d}%n", counted[0], counted[1], millis);
        }
    }

    private static String columns() {
        return IntStream.rangeClosed(1, COLUMNS).mapToObj(column -> "c" + column + " text").collect(Collectors.joining(", "));
    }

    private static byte[] line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            line.append(column == 0 ? "" : "\t")
                    .append(column < cells.size() ? cells.get(column).replaceAll("[\\\\\t\n\r]", " ") : "");
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
