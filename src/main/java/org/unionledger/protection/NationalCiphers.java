package org.unionledger.protection;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** SM3 and SM4, which the JDK lacks. Loaded only where a key asks for them, as that takes a moment. */
final class NationalCiphers {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private NationalCiphers() {}
}
