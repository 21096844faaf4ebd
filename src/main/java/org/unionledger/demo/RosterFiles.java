package org.unionledger.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.unionledger.codes.CodeList;

/**
 * Writes the files that imports are measured with: {@code members.xlsx}, a roster of any number of rows and ten columns,
 * and {@code employers.xlsx}, the employers it names. The same numbers always give the same lists; no person stands in two
 * lists of different numbers, and lists of as many rows name the same employers.
 */
public final class RosterFiles {

    private static final long SEED = 99;
    private static final int YEAR = 2025;
    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int MOST_EMPLOYERS = 15_000;
    private static final LocalDate FIRST_FOUNDING = LocalDate.of(2012, 1, 4);
    private static final LocalDate LAST_FOUNDING = LocalDate.of(2024, 12, 20);
    private static final LocalDate LAST_JOINING = LocalDate.of(YEAR, 12, 31);

    /** {@code demo/files.yaml}. */
    record Words(
            String region,
            String registrar,
            String suffix,
            String unitKind,
            String established,
            String form,
            String yes,
            String no,
            int membersEach,
            Table employers,
            Table members) {

        record Table(String title, List<String> head) {}
    }

    private record Employer(String name, LocalDate foundedOn, int members) {}

    private final Words words = DemoData.read("files", Words.class);
    private final InventedEmployers.Words employerWords = InventedEmployers.Words.read();
    private final List<String> communities =
            List.copyOf(District.read().streets().get(0).communities().keySet());
    private final Chance chance;
    private final People people;
    private final CreditCodes codes = new CreditCodes(words.region());

    private RosterFiles(int list) {
        chance = new Chance(SEED + list, "files");
        people = new People(People.Words.read(), Integer.toString(Integer.parseInt(words.region()) + list), chance);
    }

    /** @param arguments how many members there are, the folder the files go to, and which list it is: 0, the default, or more */
    public static void main(String... arguments) throws IOException {
        int list = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        write(Integer.parseInt(arguments[0]), Path.of(arguments[1]), list);
    }

    static void write(int members, Path folder, int list) throws IOException {
        Files.createDirectories(folder);
        RosterFiles files = new RosterFiles(list);
        List<Employer> employers = files.employers(members);
        files.writeEmployers(employers, folder.resolve("employers.xlsx"));
        files.writeMembers(employers, folder.resolve("members.xlsx"));
    }

    private List<Employer> employers(int members) {
        List<String> names = names(Math.min(MOST_EMPLOYERS, (members + words.membersEach() - 1) / words.membersEach()));
        int each = (members + names.size() - 1) / names.size();
        List<Employer> employers = new ArrayList<>();
        int left = members;
        for (String name : names) {
            int some = Math.min(each, left);
            employers.add(new Employer(name, chance.day(FIRST_FOUNDING, LAST_FOUNDING), some));
            left -= some;
        }
        return employers;
    }

    /** @throws IllegalArgumentException if there are not so many names */
    private List<String> names(int count) {
        List<String> names = employerWords.trades().values().stream()
                .flatMap(List::stream)
                .flatMap(trade -> employerWords.brands().all().stream()
                        .map(brand -> employerWords.city() + brand + trade.trade() + words.suffix()))
                .limit(count)
                .toList();
        if (names.size() < count) {
            throw new IllegalArgumentException("There are names for " + names.size() + " employers, not " + count);
        }
        return names;
    }

    private void writeEmployers(List<Employer> employers, Path file) throws IOException {
        try (Table table = new Table(file, words.employers())) {
            for (Employer employer : employers) {
                int workers = employer.members() + chance.between(0, 9);
                table.row(
                        employer.name(),
                        codes.next(words.registrar()),
                        words.unitKind(),
                        District.Street.areaOf(chance.oneOf(communities)),
                        employer.foundedOn().minusDays(chance.between(60, 1_500)),
                        workers,
                        chance.between(0, workers),
                        words.established(),
                        words.form(),
                        employer.foundedOn(),
                        people.name(),
                        people.phone());
            }
        }
    }

    private void writeMembers(List<Employer> employers, Path file) throws IOException {
        try (Table table = new Table(file, words.members())) {
            for (Employer employer : employers) {
                for (int member = 0; member < employer.members(); member++) {
                    writeMember(table, employer);
                }
            }
        }
    }

    private void writeMember(Table table, Employer employer) throws IOException {
        Person person = people.anybody(YEAR, 45);
        LocalDate grown = person.identity().birthDate().plusYears(18);
        LocalDate first = grown.isAfter(employer.foundedOn()) ? grown : employer.foundedOn();
        table.row(
                person.name(),
                person.identity().sex().label(),
                person.identity().value(),
                CodeList.ETHNIC_GROUP.nameOf(chance.oneOf(people.words().ethnicGroup())),
                CodeList.POLITICAL_STATUS.nameOf(chance.oneOf(people.words().politicalStatus())),
                CodeList.EDUCATION.nameOf(chance.oneOf(people.words().education())),
                employer.name(),
                chance.day(first, LAST_JOINING),
                person.phone(),
                chance.happens(38) ? words.yes() : words.no());
    }

    /** A sheet with a title, a head and rows, written as it grows. */
    private static final class Table implements AutoCloseable {

        private final OutputStream out;
        private final Workbook workbook;
        private final Worksheet sheet;
        private int row = 1;

        Table(Path file, Words.Table words) throws IOException {
            this.out = Files.newOutputStream(file);
            this.workbook = new Workbook(out, "Union Ledger", null);
            this.sheet = workbook.newWorksheet(words.title());
            sheet.value(0, 0, words.title());
            cells(words.head().toArray());
        }

        void row(Object... values) throws IOException {
            row++;
            cells(values);
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        private void cells(Object... values) {
            for (int column = 0; column < values.length; column++) {
                Object value = values[column];
                if (value instanceof LocalDate day) {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                } else if (value instanceof Number number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, String.valueOf(value));
                }
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
            out.close();
        }
    }
}
