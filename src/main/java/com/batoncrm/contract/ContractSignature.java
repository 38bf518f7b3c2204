package com.batoncrm.contract;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** An internal signature under what the contract repeats: for which group, by whom (a person's id), when. */
@Embeddable
public record ContractSignature(int stage, String signerGroup, String signer, Instant decidedAt) {}
