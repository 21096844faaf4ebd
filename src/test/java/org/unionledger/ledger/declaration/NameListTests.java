package org.unionledger.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.ledger.declaration.People.Person;

class NameListTests {

    private static final PhoneNumber PHONE = new PhoneNumber("13915428133");

    private static List<Person> read(String written) {
        return NameList.read(written, null).map(People::list).orElse(List.of());
    }

    private static Person came(String name) {
        return new Person(name, null, null, true);
    }

    @ParameterizedTest(name = "“{0}”")
    @CsvSource(delimiter = '|', textBlock = """
            罗军平、张晓梅、王 芳
            罗军平，张晓梅，王　芳
            罗军平; 张晓梅 ;王芳
            罗军平,,张晓梅、、王芳、
            """)
    void names_stand_between_any_separators(String written) {
        assertThat(read(written)).containsExactly(came("罗军平"), came("张晓梅"), came("王芳"));
    }

    @ParameterizedTest(name = "“{0}”")
    @CsvSource(delimiter = '|', textBlock = """
            罗军平 新海电子 13915428133 未到
            罗军平，13915428133，新海电子，请假
            罗军平\t新海电子\t139 1542 8133\t缺席
            罗军平\t未到\t新海电子\t13915428133
            """)
    void a_line_tells_more_of_one_person_in_any_order(String written) {
        assertThat(read(written.replace("\\t", "\t"))).containsExactly(new Person("罗军平", "新海电子", PHONE, false));
    }

    @Test
    void lines_of_both_kinds_may_follow_each_other() {
        assertThat(read("罗军平、张晓梅\n\n王芳\t\t\t√\n赵强 缺席\n"))
                .containsExactly(came("罗军平"), came("张晓梅"), came("王芳"), new Person("赵强", null, null, false));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'、，'", "'\n\n'"})
    void nobody_is_on_a_blank_list(String written) {
        assertThat(NameList.read(written, null)).isEmpty();
    }

    @Test
    void a_list_comes_back_as_it_was_written_and_masked_numbers_stay_as_they_are() {
        People before = new People(List.of(
                new Person("罗军平", "新海电子", PHONE, true),
                new Person("张晓梅", null, new PhoneNumber("13900008133"), false),
                came("王芳")));

        String written = NameList.written(before);

        assertThat(written).contains("139****8133").doesNotContain("13915428133");
        assertThat(NameList.read(written, before)).contains(before);
    }

    @Test
    void two_numbers_that_look_alike_when_masked_stay_with_their_persons() {
        PhoneNumber other = new PhoneNumber("13977778133");
        People before = new People(List.of(new Person("罗军平", null, PHONE, true), new Person("张晓梅", null, other, true)));

        assertThat(NameList.read("张晓梅\t139****8133", before).orElseThrow().list())
                .containsExactly(new Person("张晓梅", null, other, true));
    }

    @Test
    void a_masked_number_nobody_knows_is_none() {
        assertThat(read("罗军平\t139****8133")).extracting(Person::phone).containsOnlyNulls();
    }

    @Test
    void a_list_is_told_by_its_numbers_alone() {
        People people = new People(List.of(came("罗军平"), new Person("张晓梅", null, PHONE, false)));

        assertThat(people.count()).isEqualTo(2);
        assertThat(people.attended()).isEqualTo(1);
        assertThat(people).hasToString("2人（到场1人）");
    }
}
