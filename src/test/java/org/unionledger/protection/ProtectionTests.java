package org.unionledger.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.unionledger.protection.Protected.IDENTITY_NUMBER;
import static org.unionledger.protection.Protected.PHONE;
import static org.unionledger.protection.SealingCipher.AES;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionTests {

    private static final String NUMBER = "11010519491231002X";

    private final Map<String, String> keys = new TreeMap<>(KeyRing.made(AES, KeyedHash.SHA256));
    private final Protection protection = withKeys(keys);

    private static Protection withKeys(Map<String, String> keys) {
        Properties file = new Properties();
        file.putAll(keys);
        return new Protection(Keys.of(KeyRing.of(file)));
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
        keys.put("seal.2", KeyRing.made(AES));
        Protection renewed = withKeys(keys);

        assertThat(renewed.open(IDENTITY_NUMBER, old)).isEqualTo(NUMBER);
        assertThat(renewed.seal(IDENTITY_NUMBER, NUMBER)[0]).isEqualTo((byte) 2);
    }

    @ParameterizedTest
    @CsvSource({"AES, SM4", "SM4, AES", "SM4, SM4"})
    void what_was_sealed_by_one_cipher_opens_after_a_change_to_another(SealingCipher before, SealingCipher after) {
        keys.put("seal.1", KeyRing.made(before));
        byte[] old = withKeys(keys).seal(IDENTITY_NUMBER, NUMBER);
        keys.put("seal.2", KeyRing.made(after));
        Protection renewed = withKeys(keys);

        byte[] resealed = renewed.reseal(IDENTITY_NUMBER, old);

        assertThat(renewed.open(IDENTITY_NUMBER, old)).isEqualTo(NUMBER);
        assertThat(resealed[0]).isEqualTo((byte) 2);
        assertThat(renewed.open(IDENTITY_NUMBER, resealed)).isEqualTo(NUMBER);
        assertThat(new String(resealed, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER.substring(0, 6));
    }

    @Test
    void a_retired_key_opens_and_seals_no_more() {
        byte[] old = protection.seal(IDENTITY_NUMBER, NUMBER);
        keys.put("retired.1", Objects.requireNonNull(keys.remove("seal.1")));
        keys.put("seal.2", KeyRing.made(AES));
        Protection renewed = withKeys(keys);

        assertThat(renewed.open(IDENTITY_NUMBER, old)).isEqualTo(NUMBER);
        assertThat(renewed.seal(IDENTITY_NUMBER, NUMBER)[0]).isEqualTo((byte) 2);
    }

    @Test
    void a_value_sealed_by_sm4_that_was_altered_does_not_open() {
        keys.put("seal.1", KeyRing.made(SealingCipher.SM4));
        Protection national = withKeys(keys);
        byte[] sealed = national.seal(IDENTITY_NUMBER, NUMBER);
        sealed[sealed.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> national.open(IDENTITY_NUMBER, sealed));
    }

    /** Under a key of 32 zero bytes; the result was computed by OpenSSL. */
    @Test
    void the_hash_may_be_by_sm3() {
        keys.put("hash", "sm3:" + Base64.getEncoder().encodeToString(new byte[32]));

        byte[] hash = withKeys(keys).hash(IDENTITY_NUMBER, NUMBER);

        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("f8a0ef3ff8182f417c837d4d2a8978323c2e273c8780c542641dfde0e8d478ed");
    }

    @Test
    void without_the_key_a_value_does_not_open() {
        byte[] sealed = protection.seal(IDENTITY_NUMBER, NUMBER);

        assertThatIllegalStateException()
                .isThrownBy(() -> withKeys(KeyRing.made(AES, KeyedHash.SHA256)).open(IDENTITY_NUMBER, sealed));
    }

    @Test
    void the_hash_is_the_same_for_the_same_value_of_the_same_kind_under_the_same_key() {
        byte[] hash = protection.hash(IDENTITY_NUMBER, NUMBER);

        assertThat(hash).hasSize(32).isEqualTo(protection.hash(IDENTITY_NUMBER, NUMBER));
        assertThat(hash).isNotEqualTo(protection.hash(PHONE, NUMBER));
        assertThat(hash)
                .isNotEqualTo(withKeys(KeyRing.made(AES, KeyedHash.SHA256)).hash(IDENTITY_NUMBER, NUMBER));
    }

    @Test
    void only_the_ends_of_a_number_are_shown() {
        assertThat(Mask.identityNumber("990101198904120038")).isEqualTo("9901**********0038");
        assertThat(Mask.phone("13915428133")).isEqualTo("139****8133");
        assertThat(Mask.phone("12351")).isEqualTo("*****");
    }
}
