package com.batoncrm.engine.deployguard;

import static com.batoncrm.engine.Words.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands in the engine's one way to deploy, before anything is parsed: what comes through REST, the Modeler, Java or
 * start-up is deployed as a whole or refused as a whole.
 */
@Component
class DeployGuard extends AbstractProcessEnginePlugin implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(DeployGuard.class);

    private final ObjectProvider<ModelReview> review;

    DeployGuard(ObjectProvider<ModelReview> review) {
        this.review = review;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = configuration.getCustomPreDeployers();
        if (deployers == null) {
            deployers = new ArrayList<>();
            configuration.setCustomPreDeployers(deployers);
        }
        deployers.add(this);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // The engine comes here too when it reads an old deployment into its cache.
        if (deployment.isNew()) {
            check(deployment);
        }
    }

    private void check(DeploymentEntity deployment) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        Findings findings = review.getObject().review(files);
        Place place = Place.of(String.valueOf(deployment.getName()));
        findings.refuseIf(deployment.getTenantId() != null, place, "deployment.tenant", "" + deployment.getTenantId());
        boolean byPerson = Context.getCommandContext().getAuthenticatedUserId() != null;
        findings.refuseIf(byPerson && "Baton".equals(deployment.getSource()), place, "deployment.source");
        int wrong = findings.refusals().size();
        if (wrong > 0) {
            throw new DeploymentRefused(say("deployguard.refused", wrong), findings, files.size() > 1);
        }
        findings.warnings()
                .forEach(warning -> LOG.info("Deployed with a remark: {}, {}", warning.file(), warning.text()));
    }
}
