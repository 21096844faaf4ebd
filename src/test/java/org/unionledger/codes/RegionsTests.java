package org.unionledger.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTests {

    @Test
    void the_edition_is_told_and_has_no_headings_or_zones() {
        assertThat(Regions.edition()).isEqualTo("GB/T 2260 县以上行政区划代码（截止2023-06-30）");
        assertThat(Regions.all())
                .hasSize(3217) // 34 provinces, 333 prefectures, 2850 counties
                .noneMatch(
                        region -> region.name().equals("市辖区") || region.name().contains("开发区"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "330106, 330106",
        "330106 浙江省杭州市西湖区, 330106",
        "浙江省杭州市西湖区, 330106",
        "浙江省 杭州市 西湖区, 330106",
        "杭州市西湖区, 330106",
        "杭州市, 330100",
        "北京市东城区, 110101",
        "海南省琼海市, 469002",
        "320576, 320576",
    })
    void a_region_is_meant_by_its_code_its_way_or_a_name_only_it_has(String written, String code) {
        assertThat(Regions.meant(written)).contains(code);
    }

    @ParameterizedTest(name = "{0} is not guessed")
    @CsvSource({"西湖区", "朝阳区", "990101", "33010", "青山湖边"})
    void what_several_have_or_none_is_not_guessed(String written) {
        assertThat(Regions.meant(written)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"330106, 浙江省杭州市西湖区", "110101, 北京市东城区", "469002, 海南省琼海市", "320576, 江苏省苏州市320576", "990101, 990101"})
    void a_code_is_named_as_far_as_it_is_known(String code, String name) {
        assertThat(Regions.nameOf(code)).isEqualTo(name);
    }

    @Test
    void typing_finds_names_ways_codes_and_initials() {
        assertThat(Regions.find("西湖", 10)).extracting(Region::written).contains("330106 浙江省杭州市西湖区");
        assertThat(Regions.find("杭州市西", 10)).extracting(Region::code).containsExactly("330106");
        assertThat(Regions.find("33010", 3)).extracting(Region::code).containsExactly("330100", "330102", "330105");
        assertThat(Regions.find("xhq", 10)).extracting(Region::code).contains("330106");
        assertThat(Regions.find("", 10)).isEmpty();
    }
}
