package org.unionledger.joining;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;
import org.unionledger.membership.Arrival;
import org.unionledger.membership.MemberEntry;
import org.unionledger.membership.Traits;
import org.unionledger.protection.Mask;

/**
 * What an applicant says of themselves; kept sealed as a whole.
 *
 * @param document        kind of document, code of {@link CodeList#DOCUMENT_KIND}
 * @param identity        its number, evened out and without a flaw
 * @param sex             code of {@link Sex}; asked for where the document does not say it
 * @param bornOn          the same; null when not said
 * @param employer        the employer's name as typed, or the platform worked through; empty only for the independent
 * @param independent     whether working for a platform, without a fixed employer (新就业形态, MEM-01)
 * @param ethnicGroup     code of {@link CodeList#ETHNIC_GROUP}; null when not said
 * @param politicalStatus code of {@link CodeList#POLITICAL_STATUS}; null when not said
 * @param education       code of {@link CodeList#EDUCATION}; null when not said
 * @param migrant         whether a migrant worker (农民工); null when not said
 */
public record Applicant(
        String name,
        String document,
        String identity,
        String sex,
        @Nullable LocalDate bornOn,
        String phone,
        String employer,
        boolean independent,
        @Nullable String ethnicGroup,
        @Nullable String politicalStatus,
        @Nullable String education,
        @Nullable Boolean migrant) {

    /** The number of characters at the end of the identity number by which an applicant is known again. */
    static final int TAIL = 4;

    /**
     * As the register takes it: sex and birth date of a resident identity card are what its number says.
     *
     * @param workplace null for who has no employer: the membership is then held at the union itself (MEM-01)
     */
    public MemberEntry entry(@Nullable EmployerId workplace, OrganizationId union, @Nullable LocalDate joinedOn) {
        return new MemberEntry(
                name,
                new IdentityDocument(document, identity),
                Sex.read(sex).orElse(Sex.UNKNOWN),
                bornOn,
                phone,
                new Traits(ethnicGroup, politicalStatus, education, null, null, null, null, null, migrant, groups()),
                workplace,
                workplace == null ? union : null,
                Arrival.JOINED,
                joinedOn);
    }

    public String maskedIdentity() {
        return Mask.identityNumber(identity);
    }

    public String maskedPhone() {
        return Mask.phone(phone);
    }

    boolean hasTail(String tail) {
        return tail.length() == TAIL && identity.endsWith(tail);
    }

    /** The register asks who works without an employer to be one of those who work for a platform. */
    private List<String> groups() {
        return independent ? List.of(Traits.PLATFORM) : List.of();
    }

    /** Without anything that says who it is, so that it reaches no log by accident. */
    @Override
    public String toString() {
        return "Applicant[sealed]";
    }
}
