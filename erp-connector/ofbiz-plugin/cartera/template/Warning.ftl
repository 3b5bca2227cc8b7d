<#if carteraWarning?has_content>
<div class="cartera-warning" role="status" style="border-left:4px solid <#if carteraWarning.answer == "HOLD" || carteraWarning.answer == "REJECT">#b42318<#elseif carteraWarning.answer == "RELEASED">#667085<#else>#b54708</#if>;background:<#if carteraWarning.answer == "RELEASED">#f9fafb<#else>#fff8f0</#if>;color:#1d2939;padding:.6em 1em;margin:.5em 0">
  <strong>${uiLabelMap["CarteraAnswer" + carteraWarning.answer]!carteraWarning.answer}</strong> (${carteraWarning.party})
  <#if carteraWarning.plain>${uiLabelMap.CarteraAskCredit}</#if>
  <#if carteraWarning.text?has_content>${carteraWarning.text}</#if>
  <#if carteraWarning.checked??><small>${uiLabelMap.CarteraChecked} ${carteraWarning.checked?string.short}.</small></#if>
  <#if carteraWarning.received>${uiLabelMap.CarteraMoneyReceived}</#if>
  <#if (carteraWarning.days > 0)>${uiLabelMap.CarteraOverdue}: ${carteraWarning.days?string(",##0")} ${uiLabelMap.CarteraDays}<#if (carteraWarning.overdue!0) gt 0>, <@ofbizCurrency amount=carteraWarning.overdue isoCode=carteraWarning.currency/></#if>.</#if>
  <#if carteraWarning.limit??>${uiLabelMap.CarteraLimit}: <@ofbizCurrency amount=carteraWarning.limit isoCode=carteraWarning.currency/><#if carteraWarning.used??>, <#if carteraWarning.without!false>${uiLabelMap.CarteraUsedWithout}<#else>${uiLabelMap.CarteraUsed}</#if>: <@ofbizCurrency amount=carteraWarning.used isoCode=carteraWarning.currency/></#if><#if carteraWarning.inHand??>, ${uiLabelMap.CarteraInHand}: <@ofbizCurrency amount=carteraWarning.inHand isoCode=carteraWarning.currency/></#if><#if carteraWarning.left??>, ${uiLabelMap.CarteraLeft}: <@ofbizCurrency amount=carteraWarning.left isoCode=carteraWarning.currency/></#if>.</#if>
  <#if carteraWarning.asOf??><small>${uiLabelMap.CarteraAsOf} ${carteraWarning.asOf?string.short}.</small></#if>
  <#if carteraWarning.link??><a href="${carteraWarning.link}" target="_blank" rel="noopener">Cartera</a></#if>
</div>
</#if>
