package com.batoncrm.engine.deployguard;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.ModelRemarks;
import com.batoncrm.engine.Vocabulary;
import com.batoncrm.engine.deployguard.ProcessContracts.Contract;
import com.batoncrm.engine.deployment.DeployedModels;
import com.batoncrm.engine.deployment.DeployedModels.Kind;
import com.batoncrm.engine.formguard.FormFindings;
import com.batoncrm.engine.hardening.ModelBeans;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks through models, alone and together with those in force. */
@Component
class ModelReview implements ModelRemarks {

    private final DeployedModels deployed;
    private final ProcessContracts contracts;
    private final ModelBeans beans;
    private final FormFindings forms;
    private final Accounts accounts;
    private final List<Vocabulary> vocabularies;

    ModelReview(
            DeployedModels deployed,
            ProcessContracts contracts,
            ModelBeans beans,
            FormFindings forms,
            Accounts accounts,
            List<Vocabulary> vocabularies) {
        this.deployed = deployed;
        this.contracts = contracts;
        this.beans = beans;
        this.forms = forms;
        this.accounts = accounts;
        this.vocabularies = vocabularies;
    }

    /** Everything that is wrong with these files, by name, as they would stand beside the models in force. */
    Findings review(Map<String, byte[]> files) {
        Findings findings = new Findings();
        Models models = Models.read(files, deployed, findings);
        VocabularyCheck vocabulary = new VocabularyCheck(vocabularies, findings);
        models.forms().forEach(form -> new FormCheck(form, forms, beans, findings).check());
        models.tables().forEach(table -> new DmnCheck(table, vocabulary, findings).check());
        models.processes().forEach(process -> review(process, models, vocabulary, findings));
        new QuestionCheck(models, contracts, findings).check();
        new DroppedFields(models, contracts, findings).check();
        return findings;
    }

    private void review(BpmnFile process, Models models, VocabularyCheck vocabulary, Findings findings) {
        findings.refuseIf(process.all("process").count() != 1, Place.of(process.name()), "process.one");
        Optional<Contract> contract = contracts.of(process.key());
        Declared declared = Declared.of(process, models, contracts);
        new ElementCheck(process, findings).check();
        new ExpressionCheck(process, declared, beans, contract, findings).check();
        new ReferenceCheck(process, models, accounts, contract, vocabulary, findings).check();
        new TimerCheck(process, findings).check();
        new ShapeCheck(process, findings).check();
    }

    @Override
    public List<String> remarks() {
        Map<String, byte[]> inForce = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            for (String key : deployed.keys(kind)) {
                deployed.inForce(key, kind)
                        .ifPresent(version -> inForce.put(key + kind.extension(), version.content()));
            }
        }
        return review(inForce).warnings().stream()
                .map(warning -> warning.file() + ", " + warning.text())
                .toList();
    }
}
