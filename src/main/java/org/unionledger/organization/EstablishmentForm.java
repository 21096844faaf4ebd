package org.unionledger.organization;

import org.jspecify.annotations.Nullable;

/** The form that sets up an employer's union, as it was filled in. */
public record EstablishmentForm(
        @Nullable Integer version,
        @Nullable String form,
        @Nullable String foundedOn,
        @Nullable String chair,
        @Nullable String phone) {}
