package org.unionledger.reading.check;

import org.unionledger.reading.Role;
import org.unionledger.reading.number.Token;
import org.unionledger.reading.role.Place;
import org.unionledger.reading.role.Subject;

/** Words of a text that a finding quotes though they are no figure. */
final class Quoted {

    private Quoted() {}

    static Stated of(Body body, int start, int end) {
        Place place = new Place(body.page(), body.text(), new Token(start, end, Token.Sort.DATE, null));
        return new Stated(place, Role.REFERENCE, Subject.of(place));
    }
}
