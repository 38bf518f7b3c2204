package com.batoncrm.audit;

/** The end of the chain: whoever notes it down elsewhere can prove later that nothing before it changed. */
record AuditHead(long position, String hash) {

    /** Before the first entry is sealed. */
    static final AuditHead START = new AuditHead(0, "0".repeat(64));
}
