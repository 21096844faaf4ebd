package org.unionledger.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_name_read_character_by_character_is_read_as_the_whole_of_it() {
        Transliterator whole = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
        String common = Pinyin.READ_WITH_THE_NEXT + "狐俟台孙文庆鲁刀卜种过华纪牟区任单召折舍解燕尉乐员查曾仇翟工会街道社区公司有限青山市";
        Random random = new Random(20_260_101);
        Stream<String> pairs = common.codePoints()
                .boxed()
                .flatMap(one ->
                        common.codePoints().mapToObj(other -> Character.toString(one) + Character.toString(other)));
        Stream<String> longer = Stream.generate(() -> IntStream.range(0, 2 + random.nextInt(9))
                        .mapToObj(place -> Character.toString(common.charAt(random.nextInt(common.length()))))
                        .collect(Collectors.joining()))
                .limit(500);
        assertThat(Stream.concat(pairs, longer))
                .allSatisfy(name -> assertThat(Pinyin.initials(name))
                        .isEqualTo(Arrays.stream(whole.transliterate(name).split("[^a-z0-9]+"))
                                .map(syllable -> syllable.substring(0, 1))
                                .collect(Collectors.joining())));
    }

    @Test
    void only_those_characters_are_read_with_the_next() {
        Stream<String> rules = Arrays.stream(
                        Transliterator.getInstance("Han-Latin/Names").getElements())
                .flatMap(each -> each.toRules(false).lines());
        assertThat(rules.filter(rule -> rule.matches(".*\\}' '\\?.*"))
                        .map(rule -> rule.substring(rule.indexOf('{') + 1, rule.indexOf('}')))
                        .distinct()
                        .filter(character -> !Pinyin.READ_WITH_THE_NEXT.contains(character)))
                .isEmpty();
    }
}
