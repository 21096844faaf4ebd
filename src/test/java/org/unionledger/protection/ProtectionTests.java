package org.unionledger.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.unionledger.protection.Protected.IDENTITY_NUMBER;
import static org.unionledger.protection.Protected.PHONE;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProtectionTests {

    private static final String NUMBER = "11010519491231002X";

    private final Map<String, String> keys = new TreeMap<>(KeyRing.made());
    private final Protection protection = withKeys(keys);

    private static Protection withKeys(Map<String, String> keys) {
        Properties file = new Properties();
        file.putAll(keys);
        return new Protection(KeyRing.of(file));
    }

    @Test
    void what_was_sealed_opens_again() {
        assertThat(protection.open(IDENTITY_NUMBER, protection.seal(IDENTITY_NUMBER, NUMBER)))
                .isEqualTo(NUMBER);
    }

    @Test
    void the_same_value_is_never_sealed_to_the_same_bytes() {
        assertThat(protection.seal(PHONE, "1")).isNotEqualTo(protection.seal(PHONE, "1"));
    }

    @Test
    void an_altered_value_does_not_open() {
        byte[] sealed = protection.seal(IDENTITY_NUMBER, NUMBER);
        sealed[sealed.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> protection.open(IDENTITY_NUMBER, sealed));
    }

    @Test
    void a_value_opens_only_as_the_kind_it_was_sealed_as() {
        byte[] sealed = protection.seal(IDENTITY_NUMBER, NUMBER);

        assertThatIllegalStateException().isThrownBy(() -> protection.open(PHONE, sealed));
    }

    @Test
    void after_a_change_of_keys_the_old_values_open_and_new_ones_take_the_new_key() {
        byte[] old = protection.seal(IDENTITY_NUMBER, NUMBER);
        keys.put("seal.2", KeyRing.made().get("seal.1"));
        Protection renewed = withKeys(keys);

        assertThat(renewed.open(IDENTITY_NUMBER, old)).isEqualTo(NUMBER);
        assertThat(renewed.seal(IDENTITY_NUMBER, NUMBER)[0]).isEqualTo((byte) 2);
    }

    @Test
    void without_the_key_a_value_does_not_open() {
        byte[] sealed = protection.seal(IDENTITY_NUMBER, NUMBER);

        assertThatIllegalStateException()
                .isThrownBy(() -> withKeys(KeyRing.made()).open(IDENTITY_NUMBER, sealed));
    }

    @Test
    void the_hash_is_the_same_for_the_same_value_of_the_same_kind_under_the_same_key() {
        byte[] hash = protection.hash(IDENTITY_NUMBER, NUMBER);

        assertThat(hash).hasSize(32).isEqualTo(protection.hash(IDENTITY_NUMBER, NUMBER));
        assertThat(hash).isNotEqualTo(protection.hash(PHONE, NUMBER));
        assertThat(hash).isNotEqualTo(withKeys(KeyRing.made()).hash(IDENTITY_NUMBER, NUMBER));
    }

    @Test
    void only_the_ends_of_a_number_are_shown() {
        assertThat(Mask.identityNumber("990101198904120038")).isEqualTo("9901**********0038");
        assertThat(Mask.phone("13915428133")).isEqualTo("139****8133");
        assertThat(Mask.phone("12351")).isEqualTo("*****");
    }
}
