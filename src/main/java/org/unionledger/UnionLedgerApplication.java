package org.unionledger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Union Ledger (工会一本账). */
@SpringBootApplication
public class UnionLedgerApplication {

    public static void main(String[] args) {
        SpringApplication.run(UnionLedgerApplication.class, args);
    }
}
