-- What somebody did of what was agreed is no finding.
alter table complaint_entry drop constraint complaint_entry_kind_check;
alter table complaint_entry add constraint complaint_entry_kind_check
    check (kind in ('RECEIVED', 'JOINED', 'FIRST_ANSWER', 'FINDING', 'ASKED', 'ANSWERED', 'PROPOSED', 'OFFERED',
        'REMINDED', 'WARNED', 'ACCEPTED', 'DECLINED', 'DONE', 'SOLVED', 'CONFIRMED', 'CLOSED', 'SILENT', 'REOPENED'));
