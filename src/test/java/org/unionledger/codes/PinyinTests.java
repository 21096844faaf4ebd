package org.unionledger.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTests {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"青山街道总工会, qsjdzgh", "重庆市总工会, cqszgh", "长青家具（ＡＢ）12厂, cqjjab12c", "大碶社区, dqsq", "ABC, abc", "'', ''"})
    void a_place_is_found_by_its_initials(String name, String initials) {
        assertThat(Pinyin.initials(name)).isEqualTo(initials);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"曾国强, zgq", "单伟, sw", "仇军, qj", "张　三, zs", "欧阳云, oyy", "阿依古丽·买买提, ayglmmt", "John Smith, johnsmith"})
    void a_person_is_found_by_initials_with_the_surname_read_as_one(String name, String initials) {
        assertThat(Pinyin.initialsOfPerson(name)).isEqualTo(initials);
    }

    @ParameterizedTest(name = "{0} has {1}")
    @CsvSource({"曾国强, 国强", "王曾, 曾", "单单, 单", "阿依古丽·买买提, 古丽·买", "John Smith, n Sm"})
    void what_stands_behind_the_first_character_sounds_there_as_it_does_alone(String name, String part) {
        assertThat(Pinyin.orderOfPerson(name)).contains(" " + Pinyin.orderOfGivenName(part));
    }
}
