<#if carteraRelease?has_content>
<div class="cartera-release" style="border-left:4px solid #175cd3;background:#f5f9ff;color:#1d2939;padding:.6em 1em;margin:.5em 0">
  <#if carteraRelease.text?has_content>
  <p role="status" class="cartera-release-state">${carteraRelease.text}<#if carteraRelease.granted && !carteraRelease.orderId?has_content && !carteraRelease.mayAsk> ${uiLabelMap.CarteraReleaseCart} <@ofbizCurrency amount=carteraRelease.amount isoCode=carteraRelease.currencyUomId/></#if></p>
  </#if>
  <#if carteraRelease.mayAsk>
  <form method="post" name="carteraAskRelease" action="<@ofbizUrl><#if carteraRelease.orderId?has_content>askReleaseOfOrder<#else>askReleaseOfCart</#if></@ofbizUrl>">
    <#if carteraRelease.orderId?has_content>
    <input type="hidden" name="orderId" value="${carteraRelease.orderId}"/>
    <#else>
    <input type="hidden" name="billTo" value="${carteraRelease.billToPartyId}"/>
    <input type="hidden" name="cartKey" value="${carteraRelease.cartKey}"/>
    </#if>
    <strong>${uiLabelMap.CarteraAskReleaseOf}: ${carteraRelease.orderId!carteraRelease.billToPartyId}, <@ofbizCurrency amount=carteraRelease.amount isoCode=carteraRelease.currencyUomId/></strong>
    <label>${uiLabelMap.CarteraReleaseReason} <input type="text" name="reason" size="50" maxlength="1000" required="required"/></label>
    <input type="submit" value="${uiLabelMap.CarteraAskRelease}"/>
  </form>
  </#if>
</div>
</#if>
