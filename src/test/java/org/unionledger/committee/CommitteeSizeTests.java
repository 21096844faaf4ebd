package org.unionledger.committee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 《工会基层组织选举工作条例》(总工发〔2016〕27号) 第八条 (ELE-01). */
class CommitteeSizeTests {

    @ParameterizedTest(name = "会员{0}人：委员{1}至{2}人")
    @CsvSource({
        "1, 3, 5",
        "24, 3, 5",
        "25, 3, 7",
        "200, 3, 7",
        "201, 7, 15",
        "1000, 7, 15",
        "1001, 15, 21",
        "5000, 15, 21",
        "5001, 21, 29",
        "10000, 21, 29",
        "10001, 29, 37",
        "50000, 29, 37",
        "50001, 37, 45"
    })
    void seats_go_with_the_number_of_members(int members, int least, int most) {
        assertThat(CommitteeSize.allows(members, least)).isTrue();
        assertThat(CommitteeSize.allows(members, most)).isTrue();
        assertThat(CommitteeSize.allows(members, least - 1)).isFalse();
        assertThat(CommitteeSize.allows(members, most + 1)).isFalse();
    }

    @ParameterizedTest(name = "会员{0}人只设主席一人：{1}")
    @CsvSource({"24, true", "25, false"})
    void below_twenty_five_members_a_chair_alone_will_do(int members, boolean allowed) {
        assertThat(CommitteeSize.allows(members, 1)).isEqualTo(allowed);
    }
}
