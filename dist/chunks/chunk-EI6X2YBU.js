var f=["\f","\v"],m=64*f.length,A=/[\f\v]./gs;function z(e){return(f[Math.floor(e/64)]??"")+String.fromCharCode(48+e%64)}function d({rows:e,shapes:t,fragments:s}){let a=new Map,o=new Map(s.map((n,i)=>[z(i),n]));return{matchers:e.split(`
`).map(n=>{let[i="",c="",...r]=n.split("	"),l=r.pop()??"",y=r.map(_=>{let b=_.slice(0,-2);return a.set(b.toLowerCase(),_.slice(-2)),b}),p=t[Number(c)],h=new k(l,p[0],o);return{id:i,keywords:y,pattern:h,...g(p)}}),anchors:a}}function g([,e,t,s,...a]){let[o,u,n,i,c,r,l]=a;return{severity:e,confidence:t,scope:s,...o==null?{}:{minEntropy:o},...u==null?{}:{near:{lines:u}},...n==null?{}:{publicPrefix:n},...i==null?{}:{caseSensitive:i},...c==null?{}:{structure:c},...r==null?{}:{published:r},...l==null?{}:{pair:l}}}var k=class{flags;#t;#e;constructor(t,s,a){this.#t=t,this.flags=s,this.#e=a}get source(){return this.#t.replace(A,t=>this.#e.get(t)??t)}};var{matchers:v,anchors:x}=d({rows:`ably-api-key	0	ably01	\fh9_-]{6}\\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{43}\vW
abuseipdb-api-key	1	abuseipdb01	abuse_ipdb43	(?:(?:abuseipdb|abuse[_. -]?ipdb\fD\v_token\f1-9]*[a-f])[0-9a-f]{80}\vW
adafruit-io-key	2	aio_01	aio_[A-Za-z]{4}[0-9]{2}[A-Za-z0-9]{2\vi
adafruit-api-key	3	adafruit01	aio_key21	(?:(?:adafruit|(?<![a-z0-9])aio\fD\v_token\f0-z_+/-]*[0-9])\fa
adobe-client-secret	4	p8e-01	(?<![\\w.-])p8e-[A-Za-z0-9_-]{32\vX
adyen-api-key	5	adyen01	(?<![\\w+/])AQE[A-Za-z0-9+/]{60,300}={0,2}-[A-Za-z0-9+/]{20,80}={0,2}-[^\\s"'<>\`,]{8,40}(?![^\\s"'<>\`,])
age-secret-key	6	AGE-SECRET-KEY-21	AGE-SECRET-KEY-(?:PQ-)?1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}(?![A-Za-z0-9])
agora-app-certificate	7	agora01	(?:(?:agora\fDw.-]{0,24}?(?:certificate|app[_. -]?cert|cert|secret\f1-9]*[a-f\fU
aikido-token	8	AIK_SECRET_21	AIK_CI_21	AIK_(?:SECRET|CI)_(?=[A-Za-z]{0,63}[0-9])[A-Za-z0-9]{32,6\vb
airtable-pat	9	airtable01	\vacret>pat[A-Za-z0-9]{14}\\.[0-9a-\vA
airtable-oauth-token	10	airtable01	\fh9]{14,20}\\.v1\\.[A-Za-z0-9_-]{16,200}\\.[0-9a-f]{40,128}\vW
airtable-api-key	11	airtable01	\vacret>key(?=[a-z]*[A-Z0-9])(?=\v<9]{14}\vW
aiven-service-password	12	AVNS_01	AVNS_[A-Za-z0-9_-]{19\vX
aiven-token	13	aiven01	(?:(?:aiven\f5 \\t]{0\fJ]{0,2}|aivenv1[ ]{1,4})\v8360,380}={0,2}\vW
akamai-edgegrid-token	14	akab-01	akab-[0-9a-z]{16}-[0-9a-z]{1\vj
akamai-client-secret	15	akab-01	akamai01	edgegrid01	edgerc01	(?:(?:akamai|edgegrid|edgerc\f>ret|secret\f7ret\f9\v4ecret>[a-z0-9+/]{43}=\vW
alchemy-api-key	16	.alchemy.com/v2/<7	.alchemyapi.io/v2/>9	\\.(?:g\\.alchemy\\.com|alchemyapi\\.io)\\/v2\\/\v932})(?![A-Za-z0-9_-])
alchemy-auth-token	3	alchemy_01	alchemyapi01	alchemy-01	alchemykey01	(?:(?:alchemy\f<y|auth[_. -]?token\f0-z_+/-]*[0-9])\fa
algolia-application-id	17	algolia01	(?:(?:algolia\fDw.-]{0,24}?(?:app[_. -]?id|application[_. -]?id\f9\fV?:app[_. -]?id|application[_. -]?id\f9\fW=[a-z]{0,9}[0-9])[a-z0-9]{10}\vW
algolia-admin-key	18	algolia01	(?:(?:algolia\fDw.-]{0,24}?(?:admin[_. -]?key|admin[_. -]?api[_. -]?key|write[_. -]?key|write[_. -]?api\vJkey|api[_. -]?key|secret\f9\fV?:admin[_. -]?api[_. -]?key|admin[_. -]?key|write[_. -]?key\f1-9]*[a-f\fU
alibaba-access-key-id	19	LTAI01	LTAI[A-Za-z0-9]{12,2\v]
alibaba-access-key-secret	20	LTAI01	aliyun21	alibaba23	alicloud21	(?:(?:aliyun|alibaba|alicloud|access[_. -]?key\fD\v\`et|access[_. -]?key[_. -]\vB|token\f9\fV?:access[_. -]?key[_. -]?secret|accesskey\vK-]?key|key[_. -]?secret\f0\vC0}\vW
alibaba-sts-key-id	21	STS.01	\v[STS\\.(?=[A-Za-z]{0,19}[0-9])[A-Za-z0-9]{20,30\vX
alpaca-api-secret	22	alpaca01	apca_01	apca-01	(?:(?:alpaca|(?<![a-z0-9])apca\f: -]?key|api[_. -]?secret[_. -]?key\f0\vl0-9]{40,44}\vW
alphavantage-api-key	23	alphavantage01	alpha_vantage43	alpha-vantage43	(?:(?:alphavantage|alpha[_. -]?vantage\f2 \\t]{0\fJ]{0,2}|www\\.alphavantage\\.co\v3apikey)=\fO[\vD\\.\\w)
amplitude-secret-key	7	amplitude45	(?:(?:amplitude\f: -]?key\f1-9]*[a-f\fU
ansible-connection-password	24	ansible_password63	ansible_ssh_pass67	ansible_become_pass67	ansible_sudo_pass67	ansible_(?:ssh_pass|password|become_pass(?:word)?|become_password|sudo_pass)["']?[ \\t]{0,3}[:=][ \\t]{0,3}["']?\f4\f;})(?!(?:[A-Za-z_]\\w{0,40}\\.){1,4}\\w{0,20}(?:pass|pwd|secret|cred|token|vault|key)\\w{0,20}(?:[()[\\]},;"'\\s]|$)|[A-Za-z_][\\w.]{0,80}\\(|@[A-Z][A-Z_]{2,40}@?(?:["'\\s,;]|$)|(?:%[A-Z][A-Z_]{2,40}%|__[A-Z][A-Z_]{2,40}__)(?:["'\\s,;]|$))(?<secret>(?!!vault)[^\\s"'$<{}*]{4,128})(?=["'\\s,]|$)
anthropic-api-key	25	sk-ant-api03-:9	sk-ant-api03-[A-Za-z0-9_-]{93}AA(?![A-Za-z0-9_-])
anthropic-admin-key	26	sk-ant-admin01-<;	sk-ant-admin01-[A-Za-z0-9_-]{80,110\vX
anthropic-oauth-token	27	sk-ant-oat01-:9	sk-ant-ort01-:9	sk-ant-sid01-:9	sk-ant-(?:oat|ort|sid)01-[A-Za-z0-9_-]{80,110\vX
apify-api-token	28	apify_api_43	apify_api\f]
apilayer-access-key	1	apilayer23	currencylayer65	numverify21	marketstack25	aviationstack01	mediastack23	positionstack21	mailboxlayer23	fixer_21	fixer.io41	screenshotlayer83	userstack23	languagelayer03	coinlayer03	pdflayer01	vatlayer01	(?:(?:apilayer|currencylayer|numverify|marketstack|aviationstack|mediastack|positionstack|mailboxlayer|fixer[_. -]?io|screenshotlayer|userstack|zenserp|languagelayer|coinlayer|pdflayer|vatlayer\f2 \\t]{0\fJ]{0,2}|\\.(?:currencylayer|marketstack|aviationstack|mediastack|positionstack|mailboxlayer|numverify|userstack|fixer|coinlayer|apilayer)\\.(?:com|io|net)[^\\s"'<>]{0,120}?[?&]access_key=)(?<secret>(?=[a-z\fZ|\\.\\w)
apollo-graphos-key	29	apollo01	(?<![\\w.:/-])(?<secret>(?:service|user):[A-Za-z][\\w-]{1,63}(?:\\.[\\w-]{1,20})?:\fX]{22})(?![\\w-])
apollo-io-api-key	30	apollo.io45	apollo_api45	apollo_io45	apolloio01	apollo-api45	apolloapi01	(?:(?:apollo|apollo\\.io|apollo[_. -]?io\fD\v2key|token\f9\v\\}|apollo\\.io[ ]api[ _-]?key[ ]{1,4}\fO[a-z0-9_-]{22}\vW
appcenter-api-token	1	appcenter21	app_center21	app-center21	(?:(?:appcenter|app[_. -]?center\fD\vYn|key\f1\fY-]|\\.\\w)
appveyor-api-token	31	appveyor21	\vacret>v2\\.[a-z0-9]{20}\vW
artifactory-api-key	32	AKCp01	(?<![A-Za-z0-9+/_-])AKCp[A-Za-z0-9]{68,70}\vm])
artifactory-reference-token	33	cmVmdGtuO01	cmVmdGtuO[A-Za-z0-9]{55}\vm])
asaas-api-key	34	$aact_prod_03	\\$aact_prod_[A-Za-z0-9_-]{20,300}(?:::)?[A-Za-z0-9_:=-]{0,200}(?![A-Za-z0-9_:=-])
asaas-sandbox-api-key	35	$aact_hmlg_03	\\$aact_hmlg_[A-Za-z0-9_-]{20,300}(?:::)?[A-Za-z0-9_:=-]{0,200}(?![A-Za-z0-9_:=-])
asana-personal-access-token	36	asana01	(?<![\\w/.-])(?<secret>[012]\\/[0-9]{14,17}(?:\\/[0-9]{14,17})?:\vL-z])
asp-net-machine-key	37	validationKey=83	decryptionKey=21	(?:validation|decryption)Key="(?<secret>[0-9A-Fa-f]{32,128})(?:,IsolateApps)?"
assemblyai-api-key	7	assemblyai23	assembly_ai67	assembly-ai67	aai.settings21	(?:(?:assemblyai|assembly[_. -]?ai|(?<![a-z0-9])aai\f2 \\t]{0\fJ]{0,2}|(?:AssemblyAI\f=\vM\fU
atlassian-api-token	38	ATATT323	ATATT3[A-Za-z0-9_=-]{100,250}=[A-F0-9]{8}\vg
atlassian-access-token	38	ATCTT321	ATCTT3[A-Za-z0-9_=-]{100,250}=[A-F0-9]{8}\vg
atlassian-data-center-token	39	jira01	confluence23	atlassian01	\vh[MNO][A-Za-z0-9+/]{15}O[g-v][A-Za-z0-9+/]{26}\v^
africas-talking-api-key	40	atsk_01	(?<![\\w.-])atsk_[0-9a-f]{72}(?![0-9A-Za-z])
auth0-client-secret	41	auth021	(?:(?:auth0\fD\v\`et\f7ret\f0\v:{64}\vW
authress-service-client-key	42	sc_0/	ext_01	scauth_41	authress_61	\v[(?:sc_|ext_|scauth_|authress_)[A-Za-z0-9]{5,30}\\.[A-Za-z0-9]{4,6}\\.acc[_-][A-Za-z0-9-]{10,32}\\.[A-Za-z0-9+/_=-]{30,120\vX
aws-access-key-id	43	AKIA01	ABIA01	ACCA01	A(?:KI|BI|CC)A(?![A-Z0-9]{9}EXAMPLE)[A-Z\vN
aws-temporary-access-key-id	44	ASIA01	ASIA(?![A-Z0-9]{9}EXAMPLE)[A-Z2-7]{1\vj
aws-sample-access-key-id	45	AKIA01	ABIA01	ACCA01	ASIA01	(?<secret>A(?:KI|BI|CC|SI)A[A-Z0-9]{9})EXAMPLE(?![A-Za-z0-9_])
aws-secret-access-key	46	secret_access_key65	SECRET_ACCESS_KEY65	SecretAccessKey:1	secretAccessKey:1	aws_secret21	AWS_SECRET21	awsSecret01	AwsSecret01	AWSSecret01	aws-secret21	aws.secret01	secret-access-key45	Secret access key<1	Secret Access Key<1	AKIA01	ASIA01	(?:(?:secret|key|pass|pwd|token|cred|(?<![a-z])sk)[\\w.-]{0,24}[\\\\"'\\]) \\t]{0,4}(?:>\\s{0,12}|(?:=>|[:?]?=|[:,(])[ \\t]{0,8})[\\\\"'\`]{0,2}|A[KS]IA[A-Z2-7]{16}["']?[ \\t]{0,2}[,:;|\\t ][ \\t]{0,2}["']?)(?![0-9a-f]{40}|[A-Za-z0-9/+]{30}EXAMPLEKEY)\vd-9/+]{40})(?![A-Za-z0-9/+=])(?<!(?:googleapis|gcs|yandex|minio|wasabi)[\\s\\S]{0,100})
aws-session-token	47	IQoJb3JpZ2lu43	FwoGZXIvYXdz01	FQoGZXIvYXdz01	(?:IQoJb3JpZ2lu|F[Qw]oGZXIvYXdz)[A-Za-z0-9/+=]{100,}(?![A-Za-z0-9/+=])
aws-bedrock-api-key	48	ABSK01	\vhABSK[A-Za-z0-9+/]{108,278}={0,2}\v^
aws-bedrock-api-key-short-term	49	bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tPO	bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{100,200\v6])
aws-appsync-api-key	2	da2-01	(?<![\\w.-])da2-[0-9a-z]{2\vj
aws-mws-auth-token	50	amzn.mws.23	amzn\\.mws\\.\fK(?![0-9A-Za-z-])
amazon-login-client-secret	51	amzn1.oa2-cs.v1.43	amzn1\\.oa2-cs\\.v1\\.\v5z])
axiom-api-token	52	xaat-01	xaat-\fK(?![0-9A-Za-z-])
axiom-personal-token	52	xapt-01	xapt-\fK(?![0-9A-Za-z-])
azure-storage-account-key	53	+ASt01	AccountKey61	account_key67	account-key65	storage_key65	storageKey23	STORAGE_KEY65	ACCOUNT_KEY67	StorageKey23	(?:\vh(?=[A-Za-z0-9+/]{76}\\+ASt)|(?:account|storage|access)[_-]?key["'\\]) \\t]{0,4}[:=,][ \\t]{0,4}["'\`]{0,2}(?![A-Za-z0-9+/]{76}ACDb))\v886}==)\v^
azure-client-id	54	0Q~0/	1Q~0/	2Q~0/	3Q~0/	4Q~0/	5Q~0/	6Q~0/	7Q~0/	8Q~0/	9Q~0/	(?:(?:client|application|(?<![a-z0-9])app\fDw.-]{0,24}?(?:id\f3\fN\\w+/=-]|\\.\\w)
azure-entra-client-secret	55	0Q~0/	1Q~0/	2Q~0/	3Q~0/	4Q~0/	5Q~0/	6Q~0/	7Q~0/	8Q~0/	9Q~0/	(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])
azure-annotated-key	56	JQQJ901	\vh(?![A-Za-z0-9]{76}AZDO)[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}[A-Za-z][A-Za-z0-9]{7}(?:[A-Za-z0-9]{2}==)?\v^
azure-ai-services-key	7	azure01	ocp-apim21	subscription21	cognitive01	(?:(?:azure[_. -]?speech|azure[_. -]?text[_. -]?analytics|azure[_. -]?computer[_. -]?vision|azure[_. -]?vision|azure[_. -]?luis|azure[_. -]?face|azure[_. -]?form[_. -]?recognizer|azure[_. -]?document[_. -]?intelligence|azure[_. -]?qna[_. -]?maker|azure[_. -]?cognitive[_. -]?service|azure[_. -]?cognitive|azure[_. -]?translator|azure[_. -]?content[_. -]?moderator|azure[_. -]?content[_. -]?safety|azure[_. -]?anomaly[_. -]?detector|azure[_. -]?personalizer|azure[_. -]?spatial[_. -]?anchors|azure[_. -]?remote[_. -]?rendering|cognitive[_. -]?service|cognitive[_. -]?services|speech[_. -]?service|ocp[_. -]?apim[_. -]?subscription\fDw.-]{0,24}?(?:key\f1-9]*[a-f\fU
azure-shared-access-key	57	SharedAccessKey=45	SharedAccessKey=\v843}=)\v^
azure-app-configuration-secret	58	azconfig.io;Id=67	azconfig\\.io;Id=[^;\\s]{1,80};Secret=\v840,88\vO])
azure-sas-token	59	sig=01	\\bs[verp]=[^\\s"'<>]{1,600}?&(?:amp;)?sig=\vd-9%+/]{43,60}(?:%3[dD]|=))(?![A-Za-z0-9%+/=])
azure-logic-app-url	60	logic.azure.com43	logic\\.azure\\.com(?::\\d{1,5})?\\/workflows\\/[0-9a-f]{32}\\/triggers\\/[^\\s"'<>]{1,300}?sig=\v943})(?![A-Za-z0-9_-])
azure-devops-pat	61	AZDO01	\vh[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}AZDO[A-Za-z0-9]{\vb
azure-devops-pat-legacy	62	azure_devops43	azure-devops43	azuredevops01	dev.azure.com21	ado_pat21	ado_token21	vsts01	vss_01	(?:(?:azure[_. -]?devops|azuredevops|(?<![a-z0-9])ado|(?<![a-z0-9])vss|(?<![a-z0-9])vsts|(?<![a-z0-9])tfs|system[_. -]?access\fDw.-]{0,24}?(?:pat|token|password|ext[_. -]?pat\f9\v\\}|https?:\\/\\/[^\\s:@/]{0,60}:)(?<secret>(?:\vP52}|\vQ84})\vW
azure-cosmos-db-key	63	ACDb01	\f^76}ACDb[A-Za-z0-9+/]{6}==\v^
azure-redis-key	63	AzCa01	\f^33}AzCa\fi0-9+/=])
azure-service-bus-key	58	+ASb01	+AEh01	+ARm01	\f^33}\\+A(?:Sb|Eh|Rm)\fi0-9+/=])
azure-iot-key	58	AIoT01	\f^33}AIoT\fi0-9+/=])
azure-event-grid-key	58	AZEG01	\f^33}AZEG\fi0-9+/=])
azure-search-key	58	AzSe01	\vh[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}\v^
azure-functions-key	58	AzFu01	\v[[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]==\vg
azure-container-registry-password	64	+ACR01	\f^42}\\+ACR[A-D][A-Za-z0-9+/]{5}\v^
azure-batch-key	58	+ABa01	APIM01	+AMC01	\f^76}(?:\\+ABa|APIM|\\+AMC)[A-Za-z0-9+/]{5}[AQgw]==\v^
azure-openai-api-key	7	openai23	open_ai23	aoai01	(?:(?:azure[_. -]?openai|azure[_. -]?open[_. -]?ai|(?<![a-z0-9])aoai|openai[_. -]?azure\f6\fJ]{0,2}|(?:AzureOpenAI|AsyncAzureOpenAI\f=\vM\fU
backblaze-application-key	65	K00001	K00101	K00201	K00301	K00401	K00501	(?<![\\w+/-])K00[0-9](?=[A-Z0-9+/]*[a-z])(?=[a-z0-9+/]*[A-Z])[A-Za-z0-9+/]{27}\v^
baseten-api-key	66	baseten03	(?:(?:baseten\f2\fFet>[a-z0-9]{8}\\.[a-z0-9]{32}\vW
beamer-api-key	67	beamer01	\vacret>b_[A-Za-z0-9=_+/-]{44}\vW
bitbucket-app-password	68	ATBB01	ATBB[A-Za-z0-9]{24}[A-F0-9]{8}\vg
bitbucket-data-center-token	69	BBDC-01	BBDC-[A-Za-z0-9+/@_-]{40,50}(?![A-Za-z0-9+/@_=-])
bitly-access-token	1	bitly01	(?:(?:bitly\fD\vYn|key\f1\fY-]|\\.\\w)
bitrise-token	70	bitrise01	\fh9_-]{86}\vW
bittrex-api-secret	71	bittrex01	(?:(?:bittrex\f: -]?key|key|token\f0-z_+/-\fZ|\\.\\w)
box-client-secret	72	box_client21	box_developer21	box_access21	box-client21	boxclient01	boxsdk01	box_dev21	\vZ)box\f>ret|developer[_. -]?token|\ve|dev[_. -]?token\f0-z_+/-\fZ|\\.\\w)
braintree-access-token	73	access_token$production$45	access_token\\$production\\$[0-9a-z]{16}\\$\v7z])
braintree-sandbox-access-token	74	access_token$sandbox$45	access_token\\$sandbox\\$[0-9a-z]{16}\\$\v7z])
branch-secret-key	75	secret_live_45	secret_test_65	\v[(?:secret_live_|secret_test_)\vRz0-9_-])
brave-search-api-key	76	brave01	x-subscription-token01	(?<![\\w+/.-])BSA(?=[A-Z0-9_-]*[a-z])\fX]{24,40}(?![\\w+/=-])
braze-api-key	77	braze_01	braze-01	braze.01	brazeapi01	(?:(?:braze\fD\v2key|rest[_. -]?key|key\f3\fN\\w+/=-]|\\.\\w)
brevo-api-key	78	xkeysib-03	xkeysib-[0-9a-f]{64}-[A-Za-z\vN
brevo-smtp-key	79	xsmtpsib-01	xsmtpsib-[0-9a-f]{64}-[A-Za-z\vN
bright-data-zone-password	80	brd-customer-21	lum-customer-21	(?:brd|lum)-customer-[A-Za-z0-9_]{1,40}-zone-[A-Za-z0-9_-]{1,60}:(?<secret>\fj9]{8,32})(?![A-Za-z0-9])
browserbase-api-key	81	bb_live_01	(?<![\\w.-])bb_live_(?=[A-Za-z_-]*[0-9]|[a-z0-9_-]*[A-Z])[A-Za-z0-9_-]{27\vX
browserstack-access-key	7	browserstack03	(?:(?:browserstack\fD\v_access[_. -]?key\f0\fkw+/=-]|\\.\\w)
bugsnag-auth-token	77	bugsnag01	(?:(?:bugsnag\fDw.-]{0,24}?(?:auth[_. -]?token|\ve|token\f3\fN\\w+/=-]|\\.\\w)
buildkite-user-token	82	bkua_01	bkua_[0-9a-f]{4\v]
bunny-api-key	83	bunny_01	bunnycdn01	bunny.net43	bunny-01	(?:(?:bunny|bunnycdn\fD\v2key|access[_. -]?key|key\f3{4\fbf]{12}(?:\fK)?\vW
cal-com-api-key	84	cal_live_21	(?<![\\w.-])cal_live_\v7z])
calendly-token	85	.eyJpc3MiOiJodHRwczovL2F1dGguY2FsZW5kbHkuY29tIFY	(?<![\\w-])\vk7,300}\\.eyJpc3MiOiJodHRwczovL2F1dGguY2FsZW5kbHkuY29tI[A-Za-z0-9_-]{40,900}\\.[A-Za-z0-9_-]{43,400\vX
canva-client-secret	86	cnvca01	cnvca[A-Za-z0-9_-]{43}\v@])
hcaptcha-secret	87	captcha21	\vacret>ES_[0-9a-\vE
hcaptcha-secret-legacy	88	hcaptcha03	(?:(?:hcaptcha\f: -]?key|private[_. -]?key\f9\v4ecret>0x(?=[0-9A-F]*[1-9A-F])[0-9a-fA-F]{40}\vW
recaptcha-secret	89	captcha21	(?:(?:recaptcha|captcha\f: -]?key|private[_. -]?key\f9\v4ecret>6L[a-z0-9_-]{38}\vW
cloudflare-turnstile-secret	90	turnstile25	(?:(?:turnstile|captcha\f: -]?key\f9\v4ecret>0x4AAAAAAA[a-z0-9_-]{18,30}\vW
cargo-registry-token	91	cio0/	(?<![A-Za-z0-9_+/.-])cio\fj9]{32}(?![A-Za-z0-9_+/=-])
cartesia-api-key	92	sk_car_01	(?<![\\w.-])sk_car_[A-Za-z0-9]{20,4\v]
cerebras-api-key	4	csk-01	(?<![\\w.-])csk-[A-Za-z0-9]{4\vf
cfx-license-key	93	cfxk_01	\v[cfxk_[A-Za-z0-9]{1,40}_[A-Za-z0-9]{5,10\vX
checkly-api-key	94	checkly23	(?<![\\w.-])cu_\v7z])
checkout-secret-key	95	sk_0/	(?<![\\w.-])sk_\vP26}[a-z*=#$](?![A-Za-z0-9_])
checkout-sandbox-secret-key	96	sk_sbox_01	sk_sbox_\vP26}[a-z*=#$](?![A-Za-z0-9_])
checkout-secret-key-legacy	97	sk_0/	(?<![\\w.-])sk_(?:test_|sbox_)?\fK(?![0-9A-Za-z-])
circleci-token	98	CCIPAT_01	CCIPRJ_01	CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_[0-9a-f]{4\v]
circleci-legacy-token	99	circle_01	circle-01	circleci01	circletoken01	(?:(?:circle|circle[_. -]?ci\fD\vYn|key\f1\fY-]|\\.\\w)
cisco-type7-password	100	password 7 87	secret 7 65	key 7 23	key-string 7 :9	(?:password|secret|key|key-string)[ ]7[ ](?<secret>[01]\\d(?:[0-9A-F]{2}){3,64})(?![0-9A-Za-z])
cisco-password-hash	101	$8$0/	$9$0/	secret 5 $65	secret 8 $65	secret 9 $65	password 5 $87	password 8 $87	password 9 $87	(?:(?:password|secret)[ ]5[ ](?=\\$1)|(?<![\\w$./])(?=\\$[89]))(?<secret>\\$1\fl-z]{22}|\\$[89]\\$[./0-9A-Za-z]{14}\\$[./0-9A-Za-z]{43})(?![./0-9A-Za-z])
clarifai-pat	7	clarifai43	(?:(?:clarifai\fDw.-]{0,24}?(?:pat|key|token\f1-9]*[a-f\fU
clerk-secret-key	102	clerk01	\v;k_(?:live|test)_(?=\v<9]{42}\vW
clickhouse-cloud-key-secret	103	4b1d01	(?<![\\w/+.-])(?=[0-9a-f]{4,41}[g-zA-Z])4b1d[A-Za-z0-9]{3\vf
clickup-api-token	104	pk_0/	(?<![\\w.-])pk_[0-9]{7,9}_[0-9A-Z]{3\vi
clojars-deploy-token	105	CLOJARS_21	CLOJARS_[0-9a-z]{6\v]
cloudant-password	106	cloudant21	cl_password01	clou_pw23	(?:(?:cloudant|(?<![a-z0-9])cl|(?<![a-z0-9])clou\fDw.-]{0,24}?(?:password|pwd|pw|pass|api[_. -]?key|key|token\f9\fW:(?=[a-z_+/-]*[0-9][a\vl0-9]{64}|[a-z]{24})\vW
cloudflare-user-api-token	107	cfut_01	cfut_[A-Za-z0-9]{40}\v@])
cloudflare-account-api-token	107	cfat_01	cfat_[A-Za-z0-9]{40}\v@])
cloudflare-global-api-key	108	cfk_01	cfk_[A-Za-z0-9]{40}\v@])
cloudflare-api-token-legacy	109	cloudflare21	cf_api01	cf_token01	cf-api01	cf_account01	cf_dns01	cf_zone01	(?:(?:cloudflare|(?<![a-z0-9])cf_|(?<![a-z0-9])cf-\fD\vYn|auth[_. -]?token|api[_. -]?token\f9\fV?:api[_. -]?token\f0-z_+/\fm=-]|\\.\\w)
cloudflare-global-api-key-legacy	110	cloudflare21	cf_api01	cf_key01	x-auth-key01	cf_global01	(?:(?:cloudflare|(?<![a-z0-9])cf_|x[_. -]?auth\f6\fG:api[_. -]?key|auth[_. -]?key\f1-9]*[a-f])[0-9a-f]{37}\vW
cloudflare-origin-ca-key	40	v1.0-01	(?<![\\w.-])v1\\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![0-9A-Za-z])
cloudinary-url	111	cloudinary://29	cloudinary:\\/\\/[0-9]{12,18}:\v927})@[\\w-]{2,80}
cloudinary-api-secret	112	cloudinary21	(?:(?:cloudinary\fD\v\`et\f9\fV?:api[_. -]?secret\f0\v:{27}\vW
cockroachdb-api-key	113	CCDB1_21	CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{4\v]
coda-api-token	77	coda_21	coda-21	coda.io23	codaapi21	\vZ)coda\fD\v2token|api[_. -]?key|token\f3\fN\\w+/=-]|\\.\\w)
codacy-token	1	codacy21	(?:(?:codacy\fD\vYn|key\f0\fkw+/=-]|\\.\\w)
codecov-token	114	codecov43	(?:(?:codecov\f8{0\fG:token\f9\v\\}|codecov[^\\n]{0,80}? -t[ =]{1,2}["']?\fE=-]|\\.\\w)
codefresh-api-key	115	codefresh43	cf_api_key01	\vacret>[0-9a-f]{24}\\.[0-9a-\vE
cohere-api-key	72	cohere01	co_api_key01	(?:(?:cohere|co_api\f2 \\t]{0\fJ]{0,2}|(?:cohere|CohereClient\f=a-z_+/-]*[0-9][a\fcw+/=-]|\\.\\w)
coinbase-cdp-key-name	116	organizations/21	organizations\\/\fK\\/apiKeys\\/\fK(?![0-9A-Za-z-])
coinbase-api-secret	22	coinbase03	cdp_api21	cdp_wallet21	(?:(?:coinbase|(?<![a-z0-9])cdp\fD\v\`et|key\v=secret|token\f9\fW:(?=[a-z_-]*[0-9][a-z_-]*[0-9])[a-z0-9_-]{64}|(?\vS]{86}==|(?\fd{32})\vW
coingecko-api-key	117	coingecko03	x-cg-01	(?<![\\w.-])CG-(?=[A-Za-z]*[0-9])(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{2\vb
coinmarketcap-api-key	118	coinmarketcap03	cmc_api21	cmc_pro21	x-cmc_pro01	(?:(?:coinmarketcap|(?<![a-z0-9])cmc|cmc_pro\fDw.-]{0,24}?(?:key\f3\fN\\w+/=-]|\\.\\w)
comet-api-key	7	comet_01	comet_ml43	cometml23	opik_01	comet.com43	(?:(?:comet[_. -]?ml|comet[_. -]?api|cometml|(?<![a-z0-9])opik\fDw.-]{0,24}?(?:key\f0\vF5}\vW
composio-api-key	119	composio43	\vacret>ak_\fX]{20}\vW
configcat-sdk-key	120	configcat-sdk-1/<=	configcat-sdk-1\\/[A-Za-z0-9_-]{22}\\/[A-Za-z0-9_-]{22\vX
confluent-api-secret	121	cflt01	(?<![\\w+/])cflt[A-Za-z0-9+/]{60}\v^
confluent-api-secret-legacy	22	confluent23	kafka01	schema_registry45	schema.registry45	(?:(?:confluent|kafka|schema[_. -]?registry\fD\v\`et|password|token\f0\vl0-9+/]{64}\vW
jdbc-url-password	122	jdbc:01	jdbc:[a-z0-9:]{2,40}\\/\\/[^\\s"'<>]{1,300}?[?&;](?:password|pwd)=\f4\f;})(?<secret>[^\\s&;"'<>{$%*#]{4,128})(?=[\\s&;"'<]|$)
oracle-jdbc-password	123	jdbc:oracle:23	jdbc:oracle:(?:thin|oci):[\\w$#]{1,60}\\/\f4\f;})(?<secret>[^\\s"'<>{$%@*/]{4,60})@
ado-net-password	124	server=43	server =21	data source23	datasource=23	host=21	uid=01	user id=43	username=65	initial catalog=6;	database=63	(?:(?:server|data ?source|host|addr|uid|user id|user|username|initial catalog|database)[ ]?=[ ]?[^"'\\n]{1,300}?;[ ]?(?:password|pwd)|(?<![\\w.])(?:password|pwd)(?=[ ]?=[^"'\\n]{1,300}?;[ ]?(?:server|data ?source|host|addr|uid|user id|user|username|initial catalog|database)[ ]?=))[ ]?=[ ]?\f4\f;})(?<secret>[^;"'\\s<>{}$%*]{5,128})(?=[;"'\\s<]|$)
consul-token	77	consul21	(?:(?:consul\fD\vYn|http[_. -]?token|master[_. -]?token|management[_. -]?token\f3\fN\\w+/=-]|\\.\\w)
hashicorp-acl-secret-id	125	SecretID41	Secret ID61	(?<![A-Za-z0-9_.])Secret ?ID["']?\\s{0,12}[:=]\\s{0,20}["']?(?<secret>\fK)(?![\\w-])
contentful-management-token	126	CFPAT-01	CFPAT-\f\\])
contentful-delivery-token	71	contentful65	(?:(?:contentful\fAen|delivery[_. -]?token|preview[_. -]?token|preview\vTn|token\f0\v:{43}\vW
convex-deploy-key	127	convex21	(?:(?:convex\f2\fFet>(?:prod|dev|preview|project):[a-z0-9:-]{3,60}\\|[a-z0-9+/=]{40,400}\vW
coralogix-api-key	128	cxtp_01	cxup_01	cxoup_01	(?<![\\w.-])cx(?:tp|up|oup)_[A-Za-z0-9]{3\v]
couchbase-api-secret	22	couchbase21	capella21	(?:(?:couchbase|capella\fD\v2key|api[_. -]?secret|secret|token\f0-z_+/-\f_|\\.\\w)
covalent-api-key	129	cqt_01	\v[cqt_(?=[A-Za-z]{0,39}[0-9])[A-Za-z0-9]{28,40\vX
coveralls-repo-token	130	coveralls05	(?:(?:coveralls\fD\vYn|repo[_. -]?token|key\f9\fV?:repo[_. -]?token\f0-z_+/-\fZ|\\.\\w)
crossmint-server-key	131	sk_production_01	(?<![\\w.-])sk_production_[1-9A-HJ-NP-Za-km-z]{60,300}(?![A-Za-z0-9])
crowdin-personal-token	7	crowdin03	(?:(?:crowdin\fD\vYn|key\f1-9]*[a-f])[0-9a-f]{80}\vW
binance-api-secret	62	binance21	(?:(?:binance\f: -]?key|api[_. -]?secret|key\f9\v\\}|(?:binance|Binance\f=a-z_+/-]*[0-9][a-z_+/-\f_|\\.\\w)
cryptocompare-api-key	1	cryptocompare01	(?:(?:cryptocompare\f6\fJ]{0,2}|min-api\\.cryptocompare\\.com\fI\vA
curl-user-password	132	curl 21	\\bcurl\\b(?:[^\\n\\\\|;]|\\\\(?:\\r?\\n)?){0,400}?[ \\t](?:-u|--user)[ =]?["']?[^\\s:"'$<{\\\\]{0,64}:["']?\f4\f;})(?!\\[)(?<secret>[^\\s"'$<>{}*\\\\\\x60]{6,128})(?=["'\\s]|$)
cursor-api-key	133	key_01	(?<![\\w.-])key_\v5z])
customer-io-api-key	7	customerio03	customer_io07	customer.io07	customer-io67	cio_api21	cio_app21	(?:(?:customerio|customer[_. -]?io|(?<![a-z0-9])cio_\fD\v2key|app[_. -]?key|key|token\f1-9]*[a-f\fU
daily-api-key	7	daily_api43	daily_co43	daily.co43	dailyapi03	(?:(?:daily|dailyco\fD\v2key|co[_. -]?api[_. -]?key|key\f1-9\f[|\\.\\w)
dashscope-api-key	134	dashscope03	qwen_api23	bailian03	\v;k-(?=[a-f]*[0-9\fU
databento-api-key	7	databento43	(?:(?:databento\f<y|token\f9\v4ecret>db-\vQ29}\vW
databricks-pat	135	dapi01	dapi[0-9a-f]{32}(?:-\\d)?(?![A-Za-z0-9_-])
databricks-oauth-secret	136	dose01	(?<![\\w.-])dose\v7z])
datadog-api-key	137	datadog23	dd_api01	dd-api01	dd_client01	(?:(?:datadog|(?<![a-z0-9])dd_|(?<![a-z0-9])dd-\fD\v2key|client[_. -]?token|key\f9\fV?:api[_. -]?key\f1-9]*[a-f\fU
datadog-app-key	137	datadog23	dd_app01	dd-app01	(?:(?:datadog|(?<![a-z0-9])dd_|(?<![a-z0-9])dd-\fDw.-]{0,24}?(?:app[_. -]?key|application[_. -]?key|key\f9\fV?:app[_. -]?key|application[_. -]?key\f1\fY-]|\\.\\w)
datastax-astra-token	138	AstraCS:45	AstraCS:[A-Za-z]{24}:\v5z])
daytona-api-key	129	dtn_01	(?<![\\w.-])dtn_\v5z])
deepgram-api-key	7	deepgram01	dg_api_key01	(?:(?:deepgram|dg_api\fB\f9\v\\}|(?:DeepgramClient|Deepgram|createClient\f=a-f]*[0-9])(?=[0\fY-]|\\.\\w)
deepinfra-api-key	72	deepinfra01	(?:(?:deepinfra\fD\v_token\f0-z_+/-\fZ|\\.\\w)
deepl-api-key	139	deepl01	(?:(?:deepl\f2 \\t]{0\fJ]{0,2}|(?:Translator|DeepLClient\fH\\t]{0,2})?["'\`]|DeepL-Auth-Key[ ]{1,4})(?<secret>\fK(?::fx)?\vW
deepseek-api-key	119	deepseek01	\v;k-[0-9a-\vE
defined-networking-api-key	113	dnkey-01	dnkey-[A-Z0-9=_-]{26}-[A-Z0-9=_-]{52}(?![A-Za-z0-9=_-])
deno-deploy-token	140	ddp_01	ddo_01	ddw_01	dd[pow]\f]
devcycle-server-key	35	dvc_server_21	(?<![\\w.-])dvc_server_\fX]{30,90\vX
dify-api-key	141	dify_api23	dify-api23	dify_app23	dify_key23	dify.ai23	difyapi21	\vacret>app-(?=\v<9]{24}\vW
digitalocean-pat	98	dop_v1_23	dop_v1_\vG9_])
digitalocean-oauth-token	98	doo_v1_23	doo_v1_\vG9_])
digitalocean-refresh-token	98	dor_v1_23	dor_v1_\vG9_])
digitalocean-spaces-key-id	19	DO0001	DO00[0-9A-Z]{1\vj
digitalocean-spaces-secret	142	DO0001	digitaloceanspaces05	spaces_43	spaces-43	(?:(?:spaces|digitalocean\f: -\fnkey\f9\fP]?access[_. -]?key|aws[_. -]?secret[_. -]?access\vJkey|secret\f9\fW\vS]{43}\vW
dingtalk-webhook-url	143	oapi.dingtalk.com/robot/send23	oapi\\.dingtalk\\.com\\/robot\\/send\\?access_token=\vc{64})(?![0-9A-Za-z])
discord-bot-token	144	discord21	token=23	token =01	token:23	token :43	token(23	"token"03	'token'03	_token'03	-token"03	bot_token"21	.login(23	bot.run(21	client.run(65	(?<![A-Za-z0-9_.-])[MNO][A-Za-z0-9]{23,27}\\.[A-Za-z0-9_-]{6\vn7,38\vX
discord-webhook-url	145	discord.com/api/webhooks/65	discordapp.com/api/webhooks/89	/webhooks/107	(?<![A-Za-z0-9-])discord(?:app)?\\.com\\/api\\/(?:v\\d{1,2}\\/)?webhooks\\/[0-9]{17,20}\\/[A-Za-z0-9_-]{60,72\vX
django-secret-key	64	SECRET_KEY65	\\bSECRET_KEY["']?[ \\t]{0,4}[:=][ \\t]{0,4}["']?(?!django-insecure-)(?=[^"'\\s]{0,49}[!@#$%^&*(_=+)-])\vd-9!@#$%^&*(\\-_=+)]{50})(?=["'\\s]|$)
django-insecure-secret-key	146	django-insecure-45	(?<secret>django-insecure-[a-z0-9!@#$%^&*(\\-_=+)]{50})(?=["'\\s]|$)
docker-config-auth	147	"auth"03	auth\\"21	\\\\?"auth\\\\?"[ \\t]{0,3}:[ \\t]{0,3}\\\\?"\v812,4000}={0,2})\\\\?"
docker-config-json-base64	148	eyJhdXRocyI601	eyJhdXRocyI6[A-Za-z0-9+/]{40,400\v6])
docker-hub-pat	149	dckr_pat_23	dckr_oat_23	dckr_(?:pat_[A-Za-z0-9_-]{27}|oat_[A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])
docker-swarm-join-token	150	SWMTKN-1-65	SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}(?![A-Za-z0-9_])
docker-swarm-unlock-key	79	SWMKEY-1-65	SWMKEY-1-[A-Za-z0-9+/]{43}\v^
doppler-token	151	dp.ct.01	dp.pt.01	dp.st.01	dp.sa.01	dp.scim.01	dp.audit.01	dp\\.(?:ct|pt|st|sa|scim|audit)\\.(?:[a-z0-9_-]{2,35}\\.)?[A-Za-z0-9]{40,44}(?![A-Za-z0-9_.-])
drone-ci-token	152	drone01	(?:(?:drone\fD\vYn\f0-z_+/-\fZ|\\.\\w)
dropbox-short-lived-token	153	sl.0/	(?<![\\w.-])sl\\.(?:u\\.)?[A-Za-z0-9][A-Za-z0-9_=-]{128,1300}(?![A-Za-z0-9_=.-])
dropbox-long-lived-token	154	dropbox03	(?<![\\w+/-])(?=[A-Za-z0-9_-]*[b-z0-9])[A-Za-z0-9_-]{10}[B-Za-z0-9_-]AAAAAAAAAA(?!A)(?<secret>\fX]{43})(?![A-Za-z0-9_+/=-])
dub-api-key	155	dub_01	(?<![\\w.-])dub\fS-9]{2\vb
duckdns-token	118	duckdns01	duck_dns43	(?:(?:duckdns|duck[_. -]?dns\f8{0\fJ]{0,2}|www\\.duckdns\\.org\v3token)=\fE=-]|\\.\\w)
duffel-access-token	156	duffel_live_45	duffel_live_[A-Za-z0-9_=-]{43}\vg
duffel-test-access-token	157	duffel_test_45	duffel_test_[A-Za-z0-9_=-]{43}\vg
duo-secret-key	41	duo_01	duo-01	duosecurity01	skey01	\vZ)duo\fDw.-]{0,24}?(?:skey|secret[_. -]?key|secret\f9\fV?:skey\f0\fcw+/=-]|\\.\\w)
dvc-studio-token	40	isat_01	\v[isat_[A-Za-z0-9]{32,60\vX
dynatrace-api-token	126	dt00/	dt0[a-z]\\d{2}\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}(?![A-Za-z0-9])
e2b-api-key	129	e2b_01	e2b_\v>z])
easypost-api-key	4	EZAK01	(?<![\\w+/-])EZAK[A-Za-z0-9]{54}(?![A-Za-z0-9_+/=])
easypost-test-api-key	158	EZTK01	(?<![\\w+/-])EZTK[A-Za-z0-9]{54}(?![A-Za-z0-9_+/=])
ebay-client-secret	159	PRD-01	(?<![\\w.-])PRD-[0-9a-f]{12\fbf]{4}-[0-9a-f]{4}(?![0-9A-Za-z-])
ebay-sandbox-client-secret	160	SBX-01	(?<![\\w.-])SBX-[0-9a-f]{12\fbf]{4}-[0-9a-f]{4}(?![0-9A-Za-z-])
elasticsearch-api-key	161	elastic03	kibana01	apikey 21	(?:(?:elastic|kibana\fD\v2key\f9\v\\}|authorization["']?[ \\t]{0,3}[:=,][ \\t]{0,3}["']?ApiKey[ \\t]{1,4})(?<secret>(?:[A-Za-z0-9+/]{58}==|[A-Za-z0-9_-]{20}:[A-Za-z0-9_-]{22})\vW
elastic-cloud-api-key	69	essu_21	essu_[A-Za-z0-9+/_-]{40,12\v6_-])
elevenlabs-api-key	162	sk_0/	(?<![\\w.-])sk_[0-9a-f]{48}(?![0-9A-Za-z])
endor-labs-api-key	163	endr+21	endr\\+[A-Za-z0-9-]{16}(?![A-Za-z0-9_+-])
ethereum-private-key	164	private_key67	privatekey21	private-key65	privkey21	deployer21	wallet01	signer_key65	relayer21	metamask23	(?:(?:private|deployer|wallet|mnemonic|signer|relayer|eth[_. -]?key|privkey|priv[_. -]?key|account[_. -]?key|metamask\fD\v_pk|privkey|secret\f9\fW:0x)?(?=[0-9a-f]*[0-9])(?=[0-9a-f\f[|\\.\\w)
bip39-seed-phrase	165	mnemonic01	seed_phrase43	seed phrase43	seedphrase23	recovery phrase87	recovery_phrase67	secret phrase61	secret_recovery45	(?:mnemonic|phrase)(?:[_-]?\\d{1,2})?["'\\]]{0,2}[ \\t]{0,4}[:=][ \\t]{0,4}["']?(?!(?:test|abandon|word|legal winner|letter advice|zoo)\\b)(?<secret>(?:[a-z]{3,8} ){11}[a-z]{3,8}(?:(?: [a-z]{3,8}){12}|(?: [a-z]{3,8}){9}|(?: [a-z]{3,8}){6}|(?: [a-z]{3,8}){3})?)(?![a-z ]{0,2}[a-z])(?=["'\\s,;]|$)
etherscan-api-key	71	etherscan43	polygonscan01	bscscan01	arbiscan01	basescan43	snowtrace03	(?:(?:etherscan|polygonscan|bscscan|arbiscan|basescan|snowtrace\fD\v_token\f0\vC4}\vW
etsy-api-key	166	etsy01	\vZ)etsy\f<ystring|key|key[_. -]?string|token|secret\f9\fW\fd{24}\vW
exa-api-key	167	exa_api21	exa-api21	exaapikey21	exa_key21	exa_py21	api.exa.ai21	exa(01	\vZ)exa\f<y\f9\v\\}|(?:Exa\fH\\t]{0,2})?["'\`]\fE=-]|\\.\\w)
exoscale-api-key	168	exoscale01	(?<![\\w.-])EXO[0-9a-f]{24}(?![0-9A-Za-z])
exoscale-api-secret	62	exoscale01	(?:(?:exoscale\f?\vB\f0\v:{43}\vW
expo-access-token	169	expo_token23	expo-token23	expotoken23	expo_access23	expo_cli23	expo_secret23	\vZ)expo\fD\vHet\f0-z_+/\fm=-]|\\.\\w)
facebook-access-token	170	facebook23	fb_0/	fbtoken01	instagram45	whatsapp03	access_token45	accesstoken43	page_token23	(?<![A-Za-z0-9+/_-])EAA(?!A[A-Za-z0-9_-]{60\vX)[A-Za-z0-9]{40,400}\vm])
facebook-graph-token	171	EAAB01	EAAC01	EAAD01	EAAF01	EAAG01	EAAH01	EAAI01	EAAJ01	EAAK01	EAAL01	EAAM01	EAAN01	EAAO01	EAAP01	EAAQ01	EAAR01	EAAS01	EAAT01	EAAU01	EAAV01	EAAW01	EAAX01	EAAY01	EAAZ01	(?<![A-Za-z0-9+/_-])EAA[B-Z](?=\v<9]{100,400}\vm])
facebook-app-secret	112	facebook23	fb_app01	fb_api01	fbapi01	fb_secret01	fb_client01	fbapp01	fbsecret01	fbclient01	(?:(?:facebook|(?<![a-z0-9])fb\f??key|app[_. -]?key|key\f9\fV?:app[_. -]?secret|client[_. -]?secret|appsecret|clientsecret|secret\f1-9]*[a-f\fU
fal-api-key	172	fal_key21	fal-key21	fal_api21	fal.ai21	fal_client21	falkey21	fal.run21	(?<![\\w-])(?<secret>\fK:\vL-z])
fastly-api-token	22	fastly01	(?:(?:fastly\f5 \\t]{0\fJ]{0,2}|Fastly-Key["']?[ ]{0,2}[:=,][ ]{0,2}["']?\fO\fa
fauna-secret	4	fnAA01	fnAB01	fnAC01	fnAD01	fnAE01	fnAF01	fnAG01	(?<![\\w+/-])fnA[A-G]\fX]{36,60}(?![\\w+/-])
feishu-webhook-url	143	/open-apis/bot/v2/hook/>?	/open-apis/bot/hook/03	open\\.(?:feishu\\.cn|larksuite\\.com)\\/open-apis\\/bot\\/(?:v2\\/)?hook\\/[0-9a-zA-Z-]{32,40}(?![0-9A-Za-z-])
fernet-key	173	fernet21	(?:(?:fernet\f6\fJ]{0,2}|Fernet\\([ ]?b?["'])\v943}=\vW
figma-personal-access-token	174	figd_21	figd_\fo])
figma-token	174	figu_21	figo_21	figur_21	figuh_21	figor_21	figoh_21	figdr_21	figdh_21	fig(?:[uo][rh]?|d[rh])_\fo])
figma-personal-access-token-v2	174	figp_21	figp_[A-Za-z0-9_=-]{40,54}\vg
filezilla-password	175	<Pass01	<Pass(?: encoding="base64")?>(?<secret>(?!\\$\\{)[^<>\\s]{6,200})<\\/Pass>
finicity-app-key	176	finicity43	(?:(?:finicity\fB\f9\fW=[a-z]*[0-9])(?:[0-9a-f]{32}|[a-z0-9]{20})\vW
finnhub-api-key	177	finnhub21	(?:(?:finnhub\f2 \\t]{0\fJ]{0,2}|finnhub\\.io\v3token)=)(?<secret>(?:[a-z0-9]{40}|(?\fd{20})\vW
firebase-fcm-server-key	178	:APA91b03	(?<![\\w-])AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{134\vX
firecrawl-api-key	162	fc-0/	(?<![\\w.-])fc-\v7z])
fireworks-api-key	179	fw_0/	(?<![\\w.-])fw\fS-9]{22,24}(?![\\w-])
fitbit-client-secret	7	fitbit01	(?:(?:fitbit\fD\v\`et\f1-9]*[a-f\fU
flickr-api-key	71	flickr01	(?:(?:flickr\f2 \\t]{0\fJ]{0,2}|api\\.flickr\v0_key)=)(?<secret>(?=[\fM
flutterwave-secret-key	138	FLWSECK-01	FLWSECK-[A-Za-z0-9]{32,40}-X(?![A-Za-z0-9])
flutterwave-encryption-key	180	FLWSECK01	FLWSECK(?:_TEST)?-?[0-9a-f]{12}(?![0-9A-Za-z-])
flutterwave-test-secret-key	181	FLWSECK_TEST-67	FLWSECK_TEST-[A-Za-z0-9]{32,40}-X(?![A-Za-z0-9])
fly-api-token	65	fm1_01	fm2_01	fm1r_01	fm1a_01	fm2r_01	(?<![\\w-])fm[12][ar]?_[A-Za-z0-9+/_-]{100,200\v6_-])
fly-oauth-token	65	fo1_01	fo1_\f\\])
foursquare-client-secret	3	foursquare03	(?:(?:foursquare\fD\v\`et\f9\v?.foursquare\\.com\v3client_secret)=\fO[a-z0-9]{48}\vW
frame-io-token	182	fio-u-21	fio-u-[A-Za-z0-9_=-]{64}\vg
freshbooks-client-secret	72	freshbooks03	(?:(?:freshbooks\fD\v\`et|token\f0-z_+/-\f_|\\.\\w)
friendli-token	4	flp_01	(?<![\\w.-])flp_[A-Za-z0-9]{40,5\v]
fullstory-api-key	7	fullstory03	fs_api01	(?:(?:fullstory|(?<![a-z0-9])fs\f<y|token\f9\fW:na|eu)\\d\\.[a-z0-9+/]{28,64}={0,2}\vW
ghost-admin-api-key	183	ghost01	(?<![\\w-])\vc{24}:[0-9a-f]{64})(?![0-9A-Za-z])
giphy-api-key	71	giphy01	(?:(?:giphy\f2 \\t]{0\fJ]{0,2}|api\\.giphy\v0_key)=)(?<secret>(?=[\fM
gitea-access-token	7	gitea01	forgejo23	codeberg23	(?:(?:gitea|forgejo|codeberg\fCrd\f1\fY-]|\\.\\w)
github-pat	184	ghp_01	ghp\f]
github-fine-grained-pat	185	github_pat_45	github_pat_[A-Za-z0-9_]{8\vi
github-oauth-token	184	gho_01	ghu_01	gh[ou]\f]
github-app-token	186	ghs_01	ghs\f]
github-app-stateless-token	187	ghs_01	ghs_[0-9]{1,12}_\vk0,}\\.[A-Za-z0-9_-]{10,\vn0,\vX
github-refresh-token	184	ghr_01	ghr_[A-Za-z0-9]{7\vj
github-legacy-token	188	github_23	githubl23	githubp23	githubt23	githubs23	githubc23	githuba23	github-23	github.t43	gh_tok01	(?:(?:github|(?<![a-z0-9])gh\fD\vHet|oauth|pat|password|api[_. -]?key\f1\fY-]|\\.\\w)
gitlab-pat	189	glpat-01	glpat-\fe]|\\.[0-9a-z]{2}\\.)
gitlab-routable-token	190	glpat-01	glrt-01	gldt-01	glcbt-01	glptt-01	glft-01	gloas-23	gl(?:pat|rt|dt|cbt|ptt|ft|oas)-(?:t\\d_)?[0-9A-Za-z_-]{27,300}(?:\\.[0-9a-z]{2})?\\.[0-9a-z]{9}(?![0-9A-Za-z_-])
gitlab-deploy-token	40	gldt-01	gldt-\fe])
gitlab-pipeline-trigger-token	191	glptt-01	glptt-\v>z_-])
gitlab-runner-token	40	glrt-01	glrt-(?:t\\d_)?\fe]|\\.[0-9a-z]{2}\\.)
gitlab-runner-registration-token	84	GR134894121	GR1348941\fe])
gitlab-job-token	192	glcbt-01	glcbt-[0-9a-zA-Z]{1,5}_\fe])
gitlab-oauth-app-secret	193	gloas-23	gloas-\v5z_-])
gitlab-service-token	40	glsoat-01	glft-01	glffct-01	glimt-01	glagent-05	gl(?:(?:soat|ft|ffct)-[0-9A-Za-z_-]{20}|imt-[0-9A-Za-z_-]{25}|agent-[0-9A-Za-z_-]{50})(?![0-9A-Za-z_-])
gitlab-session-cookie	194	_gitlab_session05	_gitlab_session(?:_[0-9a-f]{64})?["']?\\s{0,4}[=:,]\\s{0,4}["']?\vc{32})(?![0-9a-f])
gitpod-personal-access-token	195	gitpod_pat_45	gitpod_pat_[A-Za-z0-9_-]{43}\\.\fo])
gitter-access-token	1	gitter01	(?:(?:gitter\f5\fFet>(?=[a-z_\fm=-]|\\.\\w)
global-payments-secret-key	34	skapi_cert_43	skapi_prod_43	skapi_(?:cert|prod)_[A-Za-z0-9_-]{34,48\vX
gocardless-access-token	196	gocardless03	\vacret>live_\fX]{40}\vW
godaddy-api-secret	197	godaddy01	(?:(?:godaddy\f??secret\f0\vF2}\vW
google-api-key	4	AIza01	AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])
google-service-account-key	198	"service_account"07	ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs65	eyJ0eXBlIjoic2VydmljZV9hY2NvdW5021	eyJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs21	ewogICAgInR5cGUiOiAic2VydmljZV9hY2NvdW50:9	(?:"service_account"[\\s\\S]{1,600}?"private_key"\\s{0,4}:\\s{0,4}"(?=-----BEGIN)|(?=ew|ey))(?<secret>-----BEGIN (?:RSA )?PRIVATE KEY-----[A-Za-z0-9+/=\\\\\\s]{200,8000}-----END (?:RSA )?PRIVATE KEY-----|e[wy][A-Za-z0-9+/]{1000,8000\vO])
google-oauth-client-secret	199	GOCSPX-01	GOCSPX-[A-Za-z0-9_-]{28\vX
google-oauth-access-token	14	ya29.21	ya29\\.(?:[a-z]\\.)?[A-Za-z0-9_-]{20,1024\vX
google-oauth-refresh-token	200	1//001	1\\/\\/0[A-Za-z0-9_-]{40,150\vX
google-chat-webhook-url	201	chat.googleapis.com/v1/spaces/DC	chat\\.googleapis\\.com\\/v1\\/spaces\\/[A-Za-z0-9_-]{6,20}\\/messages\\?key=[A-Za-z0-9_-]{39}&(?:amp;)?token=\v930,60})(?:%3D)?
google-storage-hmac-id	202	GOOG1E21	GOOG1E[0-9A-Z]{55}(?![A-Za-z0-9_])
google-storage-hmac-secret	203	GOOG1E21	gcs_hmac21	gcs_secret21	hmac_secret23	storage.googleapis.com65	\vZ)gcs|google[_. -]?storage|(?<![a-z0-9])goog\fDw.-]{0,24}?(?:hmac[_. -]?\vK-\fnkey\f9\fP]?access[_. -]?key|aws[_. -]?secret[_. -]?access[_. -]?key|secret|hmac[_. -]?secret\f9\fW\vS]{40}\vW
google-auth-api-key	204	AQ.Ab01	AQ\\.Ab[A-Za-z0-9_-]{40,90\vX
grafana-service-account-token	205	glsa_01	glsa_[A-Za-z0-9]{32}_\v@])
grafana-cloud-access-policy-token	4	glc_01	glc_[A-Za-z0-9+/]{32,40\v6_-])
grafana-api-key-legacy	206	eyJrIjoi01	eyJrIjoi[A-Za-z0-9+/]{40,38\v6._-])
gretel-api-key	129	grtu01	grtp01	grt(?:u|p)[0-9a-f]{60}(?![0-9A-Za-z])
groq-api-key	4	gsk_01	gsk_[A-Za-z0-9]{5\vi
group-policy-cpassword	207	cpassword="07	cpassword="\vd-9+/=]{16,400})"
gumroad-access-token	7	gumroad21	(?:(?:gumroad\f@|\ve|private\f9\v\\}|gumroad[ _-]?private-\fQa-\vA
harness-token	208	pat.01	sat.01	[ps]at\\.[A-Za-z0-9_-]{22}\\.[0-9A-Za-z]{24}\\.[A-Za-z0-9]{20}(?![A-Za-z0-9_.-])
helicone-api-key	75	sk-helicone-01	sk-helicone-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}(?![A-Za-z0-9_])
heroku-api-key	209	HRKU-01	HRKU-(?:[A-Za-z0-9_-]{60}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9_-])
heroku-legacy-api-key	210	heroku21	(?:(?:heroku\fB|password|auth|pass\f9\fV?:api[_. -]?key|token|auth[_. -]?token|password\f9\v\\}|heroku\\.com[ \\t]{1,8}login[ \\t]{1,8}\\S{1,80}[ \\t]{1,8}password[ \\t]{1,8}\fE=-]|\\.\\w)
hetzner-cloud-token	22	hcloud01	hetzner01	(?:(?:hcloud|hetzner\fD\vYn|key\f0-z_+/-\f_|\\.\\w)
hex-pm-api-key	211	hex_api21	hex_key21	hex_org21	hex_write21	hexpm01	hex.organization21	hex-api21	hex_auth21	\vZ)hex|hexpm|hex[_. -]?pm\f2 \\t]{0\fJ]{0,2}|hex\\.organization auth \\S{1,40} --key \fL+/=-]|\\.\\w)
honeybadger-auth-token	1	honeybadger23	(?:(?:honeybadger\fDw.-]{0,24}?(?:auth[_. -]?token|personal[_. -]?token|token\f0\fkw+/=-]|\\.\\w)
honeycomb-ingest-key	212	hcaik_01	hcaic_01	hcalk_03	hcaak_01	hcamk_01	hcbik_01	hcbic_01	hcblk_01	hcbak_01	hcbmk_01	hcxik_01	hcxic_01	hcxlk_01	hcxak_01	hcxmk_01	hc[abx](?:i[kc]|[lam]k)_[A-Za-z0-9]{5\vf
honeycomb-api-key-legacy	1	honeycomb23	hny_01	(?:(?:honeycomb|(?<![a-z0-9])hny_|x[_. -]?honeycomb\fD\v_team|token\f9\fW:(?=[0-9a-f]*[0-9])[0-9a-f]{32}|(?\fd{22})\vW
huawei-cloud-secret-key	22	huaweicloud01	huawei_01	hwclouds01	hw_secret01	myhuaweicloud01	(?:(?:huawei|huaweicloud|hw_secret|hwclouds\fD\v\`et[_. -]?key|sk|secret[_. -]?access[_. -]?key|secret\f0\fcw+/=-]|\\.\\w)
hubspot-private-app-token	213	pat-na21	pat-eu21	pat-ap21	pat-(?:na|eu|ap)\\d-\fK(?![0-9A-Za-z-])
hubspot-client-secret	77	hubspot01	hapikey03	hubapi01	(?:(?:hubspot|hapikey\f>ret|secret|api[_. -]?key|hapikey|key\f9\v?.hubapi\\.com\v3hapikey)=\fE=-]|\\.\\w)
huggingface-user-token	214	hf_0/	hf_[A-Za-z]{3\vb
huggingface-organization-token	215	api_org_21	api_org_[A-Za-z]{3\vb
hunter-api-key	1	hunter_01	hunter.io05	hunterio05	hunterapi05	(?:(?:hunter|hunterio\f<y\f9\v?.hunter\\.io\fI\vI
ibm-cloud-api-key	22	ibm0/	bluemix03	watson01	cloud_iam43	cloud-iam43	iam_api21	iam-api21	iam-password21	\vZ)ibm|ibmcloud|bluemix|watson|watsonx|cloud[_. -]?iam|(?<![a-z0-9])iam\fD\v2key|iam[_. -]?apikey|key|password|pwd|pass|token\f0\v:{44}\vW
ifttt-webhook-key	143	maker.ifttt.com/45	maker\\.ifttt\\.com\\/(?:trigger\\/[\\w{}-]{1,80}\\/(?:json\\/)?with\\/key|use)\\/\v920,60})(?![A-Za-z0-9_-])
imagekit-private-key	216	private_21	(?<![\\w.-])private_[A-Za-z0-9+/]{27}=\v^
infisical-service-token	217	infisical21	(?<![A-Za-z0-9_.-])st\\.[0-9a-f]{24}\\.[0-9a-f]{32}\\.\vU9_.-])
infobip-api-key	183	infobip23	(?<![\\w-])\vc{32}-\fK)(?![0-9A-Za-z-])
infracost-api-token	158	ico-01	(?<![A-Za-z0-9_.-])ico-\fj9]{32\vX
infura-project-key	218	infura.io/45	infura\\.io\\/(?:ws\\/)?v[23]\\/(?<secret>\vL-z])
infura-api-key	1	infura21	(?:(?:infura\fD\v_project[_. -]?id|id|secret|token\f1-9]*[a-f\fU
inngest-signing-key	219	signkey-prod-65	signkey-test-65	signkey-branch-65	signkey-(?:prod|test|branch)-\v5z])
instagram-access-token	220	IGAA01	IGQV01	IGQW01	IGAB01	(?<![\\w+/-])IG[A-Z]{1,3}\fX]{60,250}(?![A-Za-z0-9_+/=-])
intercom-access-token	174	dG9rO01	(?<![\\w+/])dG9rO[A-Za-z0-9+/]{54}=\v^
intercom-access-token-legacy	72	intercom43	(?:(?:intercom\f@\f9\fW!dG9rO)(?=[a-z+/_-]*[0-9][a-z+/_-]*[0-9])[a-z0-9+/_-]{59}[a-z0-9=]\vW
intra-42-client-secret	193	s-s4t201	\v[s-s4t2(?:ud|af)-\vG9_-])
ipstack-api-key	1	ipstack01	(?:(?:ipstack\f2 \\t]{0\fJ]{0,2}|api\\.ipstack\\.com\v3access_key)=\fL+/=-]|\\.\\w)
iterable-api-key	7	iterable_23	iterable-63	iterableapi23	iterable.com67	(?:(?:iterable[_. -]?api|iterable[_. -]?key|iterable\f<y|token|secret\f9\v4ecret>[0-9a-f]{32}(?:[0-9a-f]{2}|[0-9a-f]{8})?\vW
jenkins-api-token	221	jenkins01	(?:(?:jenkins\fCrd|pass|passwd\f9\v4ecret>11(?=[0-9a-f]*[a-f\fU
jenkins-crumb	222	jenkins-crumb65	Jenkins-Crumb["']?\\s?[:=]\\s?["']?\vc{32}(?:[0-9a-f]{32})?)(?![0-9a-f])
jenkins-initial-password	223	password to proceed to installation6E	password to proceed to installation:?\\s{1,40}(?:[\\w.-]{1,40}\\s{0,4}\\|\\s{0,40}){0,2}\vc{32})(?![0-9a-f])
jetbrains-permanent-token	174	perm:21	perm-21	perm[:-][A-Za-z0-9+/=]{4,80}\\.[A-Za-z0-9+/=]{4,80}\\.[A-Za-z0-9]{30}(?![A-Za-z0-9])
jina-api-key	174	jina_01	jina_[A-Za-z0-9_-]{60\vX
jumpcloud-api-key	197	jumpcloud01	(?:(?:jumpcloud\fD\v_token\f1\fY-]|\\.\\w)
jwk-private-key	224	"kty01	'kty01	\\\\?["']d\\\\?["'][ \\t]{0,3}:[ \\t]{0,3}\\\\?["']\v940,1500})\\\\?["']
jwk-symmetric-key	225	"oct"01	'oct'01	oct\\"01	\\\\?["']k\\\\?["'][ \\t]{0,3}:[ \\t]{0,3}\\\\?["']\v922,200})\\\\?["']
jwt	226	eyJ0/	\vk0,}\\.eyJ[A-Za-z0-9_-]{4,\vn0,\vX
jwt-damaged	227	eyJ0/	\vk0,}\\.\vk0,}(?:\\.[A-Za-z0-9_-]{20,})?(?![A-Za-z0-9_.-])
kaggle-api-token	40	KGAT_01	KGAT_\v7z])
kaggle-api-key	228	kaggle21	"username"07	(?:(?:kaggle\f2 \\t]{0\fJ]{0,2}|"username"[ ]{0,2}:[ ]{0,2}"[\\w-]{3,60}"[ ]{0,2},[ ]{0,2}"key"[ ]{0,2}:[ ]{0,2}"\fL+/=-]|\\.\\w)
kerberos-ticket-hash	229	$krb5asrep$03	$krb5tgs$03	$krb5pa$03	\\$krb5(?:asrep|tgs|pa)\\$\\d{1,2}\\$(?:[^\\s:$]{1,80}:|\\*[^*\\s]{1,200}\\*\\$)?\vc{32}\\$[0-9a-f]{100,4000}|[0-9a-f]{100,4000})(?![0-9A-Za-z])
klarna-api-key	230	klarna_live_api_45	klarna_test_api_45	klarna_(?:live|test)_api_[A-Za-z0-9_.=+/-]{30,300}(?![A-Za-z0-9_=+/-])
klaviyo-private-key	231	pk_0/	(?<![\\w.-])pk_[0-9a-f]{34}(?![0-9A-Za-z])
kraken-private-key	13	kraken01	(?:(?:kraken\fDw.-]{0,24}?(?:private[_. -]?key|secret|api[_. -]\vB|sec\f9\fW\vS]{86}==\vW
kubernetes-secret-data	232	kind: Secret27	kind: "Secret"21	kind: secret27	kind: 'Secret'25	(?:^|\\n)data:[ \\t]{0,4}(?:#[^\\n]{0,200})?\\r?\\n(?:[ \\t]{1,8}#[^\\n]{0,200}\\r?\\n|[ \\t]{1,8}[\\w.-]{1,80}:[^\\n]{0,300}\\r?\\n){0,6}?[ \\t]{1,8}["']?[\\w.-]{0,40}(?:pass|pwd|secret|token|key|cred|auth|cert|url|dsn)[\\w.-]{0,40}["']?:[ \\t]{1,4}["']?(?<secret>(?:[A-Za-z0-9+/]{4}){2,999}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)(?=["'\\s]|$)
kubernetes-service-account-token	233	.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50IZ5	(?<![\\w-])\vk7,400}\\.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50I[A-Za-z0-9_-]{40,1500}\\.[A-Za-z0-9_-]{43,700\vX
kubernetes-bootstrap-token	234	kubeadm01	bootstrap_token87	bootstrap-token87	bootstraptoken23	(?:(?:bootstrap\f8{0\fJ]{0,2}|kubeadm[^\\n]{1,120}?--token[ =]{1,3})(?<secret>[a-z0-9]{6}\\.(?=[a-z]*[0-9])[\vD\\.\\w)
kucoin-api-secret	235	kucoin01	(?:(?:kucoin\f?\vB|token\f3\fN\\w+/=-]|\\.\\w)
langfuse-secret-key	236	sk-lf-01	sk-lf-\fK(?![0-9A-Za-z-])
langsmith-api-key	216	lsv2_pt_23	lsv2_sk_23	lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}(?![0-9A-Za-z])
laravel-app-key	237	APP_KEY21	app_key21	APP_PREVIOUS_KEYS21	(?:APP_KEY|app_key|APP_PREVIOUS_KEYS)["')]{0,2}[ \\t]{0,4}[:=,>]{1,2}[ \\t]{0,4}["']?(?<secret>base64:[A-Za-z0-9+/]{43}=)\v^
lark-app-secret	72	lark_21	larksuite23	feishu01	lark-21	larkapp23	\vZ)lark|feishu\fDw.-]{0,24}?(?:app[_. -]?secret|secret\f0-z_+/-\fZ|\\.\\w)
lark-access-token	238	lark_21	larksuite23	feishu01	lark-21	larkapp23	tenant_access_token65	app_access_token21	\vZ)lark|feishu\fAen\f9\fV?:user\vTn|tenant\vTn|app\vTn\f9\v4ecret>[uta]-(?=[a-z_.-]*[0-9])[a-z0-9_.-]{20,80}\vW
lastfm-shared-secret	1	lastfm21	last_fm23	last.fm23	pylast01	(?:(?:lastfm|last[_. -]?fm|pylast\fD\v\`et|shared\v=secret\f1-9]*[a-f\fU
launchdarkly-access-token	239	api-01	\v[api-\fK(?![A-Za-z0-9_-])
launchdarkly-sdk-key	240	sdk-01	\v[sdk-\fK(?![A-Za-z0-9_-])
lichess-access-token	2	lip_01	lio_01	\v[(?:lip_|lio_)[A-Za-z0-9]{20\vX
line-channel-access-token	58	1O/w1cDnyilFU=01	\f^150,165}1O\\/w1cDnyilFU=\v^
line-channel-secret	234	line_channel23	linechannel23	line_bot23	line-channel23	line.channel23	line_login23	(?:(?:line[_. -]?channel|line[_. -]?bot|line[_. -]?login\fD\v\`et\f1-9]*[a-f\fU
linear-api-key	78	lin_api_21	lin_api\ff_])
linear-client-secret	7	linear_23	linear-client45	linear.app45	linearclient25	lineartoken25	linearsecret27	(?:(?:linear\f>ret|secret|token\f1-9]*[a-f\fU
linear-oauth-token	241	lin_oauth_21	lin_oauth\ff_])
linear-webhook-secret	242	lin_wh_21	lin_wh_[A-Za-z0-9]{20,4\vb
linkedin-client-secret	213	WPL_AP1.21	WPL_AP0.21	WPL_AP[01]\\.[A-Za-z0-9.+/]{16,40}={0,2}(?![A-Za-z0-9.+/=])
linkedin-client-secret-legacy	83	linkedin23	(?:(?:linkedin\f: -]?key|token\f9\fW=[a-z]*[0-9])(?=[0-9]*[a-z])[\vD\\.\\w)
linode-token	197	linode01	(?:(?:linode\fD\vYn|key|pat\f1-9\f[|\\.\\w)
livechat-personal-access-token	129	dal:01	\v[dal:(?=[A-Za-z_-]*[0-9][A-Za-z_-]*[0-9])[A-Za-z0-9_-]{32,48\vX
livekit-api-secret	22	livekit03	(?:(?:livekit\fD\v\`et\f0\vC2,64}\vW
llamacloud-api-key	4	llx-01	llx-[A-Za-z0-9]{44,5\vi
lob-api-key	243	lob_api21	lob-api21	lob_key21	lob_t01	lobtoken21	lob_live21	lob_test21	lob.com21	lobapikey21	lob_secret21	lob(01	\vV?:live|test)_(?!pub_)[0-9a-f]{35}\vW
lokalise-api-token	7	lokalise01	(?:(?:lokalise\fD\vYn|key\f1\fY-]|\\.\\w)
loops-api-key	7	loops_21	loops.so23	loopsapi21	loopsclient21	(?:(?:loops\f<y\f9\v\\}|(?:LoopsClient\f=\vM\fU
luma-api-key	52	luma-01	luma-\fK-\fK(?![0-9A-Za-z-])
mailchimp-api-key	244	-us101	-us201	-us301	-us401	-us501	-us601	-us701	-us801	-us901	(?<![0-9A-Za-z-])(?<!MailchimpSDK\\.initialize\\(token: ?["']?)[0-9a-f]{32}-us[0-9]{1,2}(?![0-9A-Za-z-])
mailersend-api-token	40	mlsn.01	mlsn\\.\v5z])
mailgun-api-key	10	mailgun23	mg_api01	mg_key01	(?<![0-9A-Za-z-])[0-9a-f]{32}-[0-9a-f]{8}-\v@-])
mailgun-legacy-api-key	133	key-01	\v[key-\vU9_-])
mailjet-api-secret	7	mailjet23	mj_apikey01	(?:(?:mailjet|mj_apikey\f: -]?key|private|apikey[_. -]?private|private[_. -]?key\f1-9]*[a-f\fU
make-webhook-url	245	.make.com/43	hook.integromat.com/23	hook\\.(?:(?:eu|us)\\d\\.make|integromat)\\.com\\/(?<secret>[a-z0-9]{32})(?![A-Za-z0-9])
mandrill-api-key	246	mandrill23	mailchimp23	(?<![\\w.-])md-(?=[a-z0-9_-]*[A-Z])\fX]{22\vX
mandrill-api-key-legacy	7	mandrill23	(?:(?:mandrill\fD\v_password|token\f0\v:{22}\vW
mapbox-secret-token	247	sk.eyJ1Ijoi01	tk.eyJ1Ijoi01	[st]k\\.eyJ1Ijoi[A-Za-z0-9_-]{20,120\vn2\vX
materialize-app-password	136	mzp_01	(?<![\\w.-])mzp_\v5z])
matrix-access-token	4	syt_01	syt_[A-Za-z0-9_-]{2,100}_[A-Za-z]{20}_[A-Za-z0-9]{\vj
mattermost-webhook-url	248	mattermost65	chat.21	https?:\\/\\/[\\w.-]{0,60}(?:mattermost|chat)[\\w.:-]{0,60}\\/hooks\\/(?<secret>[a-z0-9]{26})(?![A-Za-z0-9])
maven-server-password	249	<server>05	</server>01	<(?:password|passphrase)>[ \\t]{0,3}\f4\f;})(?<secret>[^<{$}\\s*]{6,256})[ \\t]{0,3}<\\/(?:password|passphrase)>
gradle-signing-password	250	storePassword87	keyPassword21	signing.password6;	signingPassword25	KEYSTORE_PASSWORD67	KEY_PASSWORD21	(?<![A-Za-z0-9])(?:storePassword|keyPassword|signing\\.password|signingPassword|(?:KEY)?STORE_PASSWORD|KEY_PASSWORD)(?:[ \\t]{0,4}[=:][ \\t]{0,4}["']?|[ \\t(]{1,4}["'])\f4\f;})(?<secret>(?![a-z]\\w{0,30}\\.[a-z])[^\\s"'$<{}()[\\]*,\\\\]{6,128})(?=["'\\s]|$)
maven-master-password	251	settingsSecurity2;	<settingsSecurity>\\s{0,40}<master>\\s{0,20}(?!\\$\\{)(?<secret>\\{?[^\\s<>{}]{8,200}\\}?)\\s{0,20}<\\/master>
maxmind-license-key	252	_mmk01	(?<![A-Za-z0-9_])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![A-Za-z0-9_])
meilisearch-master-key	7	meili01	(?:(?:meili|meilisearch\fDw.-]{0,24}?(?:master[_. -]?key|admin[_. -]?key|api[_. -]?key|key\f1-9\f[|\\.\\w)
mem0-api-key	94	mem001	(?<![\\w.-])m0-[A-Za-z0-9]{28,4\v]
mercado-pago-access-token	253	APP_USR-21	APP_USR-[0-9]{12,20}-[0-9]{6}-[0-9a-f]{32}-[0-9]{6,12}(?![0-9])
mercado-pago-test-access-token	93	TEST-21	(?<![\\w.-])TEST-[0-9]{12,20}-[0-9]{6}-[0-9a-f]{32}-[0-9]{6,12}(?![0-9])
mercury-api-token	230	mercury_production_65	mercury_sandbox_65	mercury_(?:production|sandbox)_[a-z]{3,6}_[A-Za-z0-9]{40,50}_yrucrem(?![A-Za-z0-9_])
mergify-application-key	254	mergify_application_key_65	mergify_application_key_[A-Za-z0-9_-]{40,200\vX
messagebird-access-key	7	messagebird65	message_bird65	message-bird65	(?:(?:messagebird|message[_. -]?bird\fD\v_token\f0\vF5}\vW
metabase-api-key	255	metabase23	(?<![\\w.-])mb_[A-Za-z0-9+/]{43}=\v^
teams-webhook-url	256	.webhook.office.com/webhookb2/07	outlook.office.com/webhook65	(?:[a-z0-9-]{1,40}\\.webhook|outlook)\\.office\\.com\\/webhook(?:b2)?\\/[0-9a-z-]{36}@[0-9a-z-]{36}\\/IncomingWebhook\\/[0-9a-z]{32}\\/[0-9a-z-]{36}(?:\\/[A-Za-z0-9_-]{20,80})?(?![A-Za-z0-9_-])
midtrans-server-key	257	Mid-server-21	(?<!SB-)Mid-server-[A-Za-z0-9_-]{16,24\vX
midtrans-sandbox-server-key	258	SB-Mid-server-01	SB-Mid-server-[A-Za-z0-9_-]{16,24\vX
miro-access-token	162	eyJtaXJvLm9yaWdpbiI689	eyJtaXJvLm9yaWdpbiI6[A-Za-z0-9_-]{8,60}_[A-Za-z0-9_-]{20,80\vX
mistral-api-key	72	mistral03	(?:(?:mistral\fB\f9\v\\}|(?:Mistral|MistralClient|ChatMistralAI\f=\fM
mixpanel-secret	7	mixpanel01	(?:(?:mixpanel\f: -]?key\f1-9]*[a-f\fU
modal-token-secret	259	as-0/	(?<![\\w.-])as-(?=[a-z0-9]*[A-Z])(?=[A-Z0-9]*[a-z])(?=\v<9]{22}(?![\\w-])
mollie-api-key	260	live_01	(?<![\\w.-])live\fS-9]{3\v]
mollie-access-token	261	mollie01	\vacret>access_(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{30,50}\vW
monday-api-token	262	eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiOjBC	eyJhbGciOiJIUzI1NiJ9\\.eyJ0aWQiOj[A-Za-z0-9_-]{100,300}\\.\f\\])
mongodb-atlas-service-account-secret	263	mdb_sa_sk_21	mdb_sa_sk_\fo])
mongodb-atlas-private-key	264	mongodb01	atlas_01	atlas-01	mongo_atlas43	(?:(?:mongodb|atlas\fDw.-]{0,24}?(?:private[_. -]?key|privatekey|private[_. -]?api\vJkey\f3\fN\\w+/=-]|\\.\\w)
moonshot-api-key	265	moonshot01	kimi01	\v;k-(?![A-Za-z0-9]{20}T3BlbkFJ)[A-Za-z0-9_-]{48}\vW
mux-token-secret	72	mux_token21	mux_secret21	muxtoken01	mux-token21	\vZ)mux\fD\vYn[_. -]?secret|secret\f0\vl0-9+/]{75}\vW
namecheap-api-key	7	namecheap23	(?:(?:namecheap\fD\v_token\f1-9]*[a-f\fU
neon-api-key	69	napi_01	napi_[0-9a-z]{6\vb
neptune-api-token	266	eyJhcGlfYWRkcmVzcyI601	eyJhcGlfYWRkcmVzcyI6[A-Za-z0-9+/]{60,40\v6])
netbird-access-token	65	nbp_01	nbp\f]
netlify-personal-access-token	4	nfp_01	nfp_[A-Za-z0-9_]{36,48\vX
netlify-access-token-legacy	72	netlify21	(?:(?:netlify\f5\fFet>(?=[a-z=_-]*[0-9][a-z=_-]*[0-9])[a-z0-9=_-]{40,46}\vW
netrc-password	267	machine 03	\\bmachine[ \\t]{1,8}[\\w.-]{2,100}\\s{1,8}login\\s{1,8}[^\\s$<{]{1,100}\\s{1,8}password\\s{1,8}\f4\f;})(?<secret>[^\\s$<{*]{6,256})(?!\\S)
new-relic-user-key	40	NRAK-01	NRAK-[A-Za-z0-9]{27}(?![A-Za-z0-9_])
new-relic-license-key	244	NRAL01	(?<![\\w-])(?:[a-z]{2,3}\\d\\dx{1,2})?[0-9a-fA-F]{28,36}NRAL(?![A-Za-z0-9])
new-relic-insights-insert-key	93	NRII-01	NRII-[A-Za-z0-9_-]{25,32\vX
new-relic-insights-query-key	40	NRIQ-01	NRIQ-[A-Za-z0-9_-]{25,32\vX
new-relic-mobile-token	268	-NRMA01	(?<![\\w-])AA[0-9a-f]{40}-NRMA(?![0-9A-Za-z])
newsapi-api-key	1	newsapi21	news_api23	news-api23	(?:(?:newsapi|news[_. -]?api\f6\fJ]{0,2}|newsapi\\.org\v3apiKey)=\fL+/=-]|\\.\\w)
ngrok-authtoken	269	ngrok01	(?:(?:ngrok\fDw.-]{0,24}?(?:authtoken|token|key\f9\fV?:authtoken\f9\v\\}|ngrok[ ](?:config[ ]add-)?authtoken[ ]{1,4})(?<secret>[0-9][A-Za-z0-9]{26}_[A-Za-z0-9]{20,21}\vW
nightfall-api-key	255	nightfall03	(?<![\\w.-])NF-(?=[A-Za-z]*[0-9])(?=[A-Z0-9]*[a-z])\vRz0-9_])
nomad-token	264	nomad01	(?:(?:nomad\fD\vHet[_. -]?id\f3\fN\\w+/=-]|\\.\\w)
notion-integration-token	4	ntn_01	ntn_[0-9]{11}[A-Za-z0-9]{35}(?![A-Za-z0-9_])
notion-integration-token-legacy	270	secret_01	(?<![\\w.-])secret\fS-9]{4\vo
npm-access-token	184	npm_01	npm\f]
npm-legacy-token	99	_authtoken03	npm_token21	npm-token21	npmtoken01	npm_auth21	\vZ)npm\fD\vYn|auth\f9\v\\}|\\/\\/registry\\.npmjs\\.org\\/:_authToken[ \\t]{0,3}=[ \\t]{0,3}["']?)\vc{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\vW
npmrc-auth-token	271	_authToken03	\\/\\/[\\w$@{][^\\s"'=]{0,200}\\/:_authToken["']?(?:[ \\t]{0,3}[=:]|[ \\t])[ \\t]{0,3}["']?\f4\f;})\vd-9+/=_.:-]{16,500})(?![A-Za-z0-9+/=_.:-])
npmrc-auth	272	_auth=03	_auth =03	"_auth"01	_auth:03	(?<![\\w])_auth["']?[ \\t]{0,3}[=:][ \\t]{0,3}["']?\v812,400\vO])
npmrc-password	271	:_password05	:_password[ \\t]{0,3}=[ \\t]{0,3}["']?\v88,400\vO])
yarnrc-auth-token	271	npmAuthToken01	npmAuthIdent01	npmAuth(?:Token|Ident)["']?[ \\t]{0,3}:[ \\t]{0,3}["']?\f4\f;})\vd-9+/=_.:-]{12,2000})(?![A-Za-z0-9+/=_.:-])
ntfy-access-token	273	ntfy01	(?<![\\w.-])tk_(?=[a-z]*[0-9])[0-9a-z]{29}(?![A-Za-z0-9_])
nuget-api-key	274	oy20/	(?<![A-Za-z0-9_+/-])oy2[a-z2-7]{43}(?![A-Za-z0-9_+/=-])
nvidia-api-key	126	nvapi-21	nvapi-[A-Za-z0-9_-]{64\vX
nylas-api-key	275	nyk_v0_23	nyk_v0_[A-Za-z0-9]{6\vb
nytimes-api-key	71	nytimes01	newyorktimes21	new-york-times21	new_york_times21	nyt_api21	(?:(?:nytimes|new[_. -]?york[_. -]?times|(?<![a-z0-9])nyt\f2 \\t]{0\fJ]{0,2}|api\\.nytimes\v0-key)=\fO\fa
octopus-api-key	276	API-01	\v[API-(?=[A-Z]{0,25}[0-9])[A-Z0-9]{26\vX
okta-api-token	277	okta01	ssws01	\vZ)okta\f@\f9\v\\}|SSWS[ ]{1,4})(?<secret>00(?=[a-z_\fm=-]|\\.\\w)
ollama-api-key	278	ollama21	\vacret>[0-9a-f]{32\vn4}\vW
onepassword-service-account-token	279	ops_eyJ21	ops_eyJ[A-Za-z0-9+/=_-]{250,4000}\vm])
onepassword-secret-key	280	A3-0/	(?<![A-Za-z0-9-])A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}(?![A-Za-z0-9-])
onelogin-client-secret	22	onelogin21	one login45	(?:(?:onelogin|one[_. -]?login\fD\v\`et|token\f0-z_+/-\f_|\\.\\w)
onesignal-api-key	241	os_v2_app_23	os_v2_org_23	os_v2_(?:app|org)_[a-z2-7]{10\vo
onfido-api-token	253	api_live21	api_sandbox21	\v[(?:api_live|api_sandbox)(?:_us|_ca|_eu)?\\.[A-Za-z0-9_-]{11}\\.[A-Za-z0-9_-]{32\vX
openai-api-key	281	sk-proj-01	sk-svcacct-01	sk-admin-01	sk-None-01	sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{20,74}T3BlbkFJ[A-Za-z0-9_-]{20,74\vX
openai-legacy-api-key	282	T3BlbkFJ01	\v[sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20\vX
opencage-api-key	1	opencage43	(?:(?:opencage\f2 \\t]{0\fJ]{0,2}|api\\.opencagedata\\.com\v3key)=\fL+/=-]|\\.\\w)
openrouter-api-key	84	sk-or-v1-05	sk-or-v1-\v5z])
openshift-user-token	275	sha256~23	sha256~\f\\])
openvsx-access-token	283	ovsxat_01	ovsxp_01	ovsx(?:at|p)_\fK(?![A-Za-z0-9_-])
openweather-api-key	1	openweather23	owm_01	owm(01	pyowm01	open_weather23	(?:(?:openweather|(?<![a-z0-9])owm|pyowm|open[_. -]?weather\fD\v_appid|app[_. -]?id|token\f9\v\\}|(?:OWM\fH\\t]{0,2})?["'\`]|api\\.openweathermap\\.org\v3appid|APPID)=\fL+/=-]|\\.\\w)
opsgenie-api-key	284	opsgenie01	geniekey21	(?:(?:opsgenie|genie\f2 \\t]{0\fG:api[_. -]?key\f9\v\\}|GenieKey[ ]{1,4}\fE=-]|\\.\\w)
ory-api-key	138	ory_pat_21	ory_wak_21	ory_apikey_21	ory_(?:pat|wak|apikey)\fg
ovh-application-secret	22	ovh_01	ovh-01	ovh.01	\vZ)ovh\fDw.-]{0,24}?(?:application[_. -]?secret|consumer[_. -]?key|app[_. -]?secret|secret\f0-z_+/-\fZ|\\.\\w)
packagist-token	285	packagist_ort_89	packagist_out_89	packagist_uut_89	packagist_(?:ort|out|uut)_[0-9a-f]{6\vf
paddle-api-key	230	pdl_live_apikey_21	pdl_live_apikey_[0-9a-z]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{\vo
paddle-sandbox-api-key	286	pdl_sdbx_apikey_21	pdl_sdbx_apikey_[0-9a-z]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{\vo
paddle-webhook-secret	195	pdl_ntfset_21	pdl_ntfset_[0-9a-z]{26}\fg
pagerduty-api-key	7	pagerduty03	pager_duty45	pd_api01	(?:(?:pagerduty|pager[_. -]?duty|pd_api\fD\v2key|token|key\f9\v\\}|pagerduty[^\\n]{0,80}Token[ ]token=)(?<secret>(?:u\\+\fX]{18}|(?=[A-Za-z_-]*[0-9][A-Za-z_-]*[0-9])[A-Za-z0-9_-]{20})\vW
pandadoc-api-key	7	pandadoc03	(?:(?:pandadoc\f2 \\t]{0\fJ]{0,2}|pandadoc[^\\n]{0,80}API-Key[ ]{1,4}\fQa-\vI
papertrail-api-token	1	papertrail01	(?:(?:papertrail\fD\vYn|key\f0\fkw+/=-]|\\.\\w)
htpasswd-entry	287	:$apr1$01	:$2y$01	:{SHA}01	(?<![\\w$])[\\w.@-]{1,64}:(?<secret>\\$apr1\fl-z]{22}|\\$2y\\$\\d\\d\\$[./A-Za-z0-9]{53}|\\{SHA\\}[A-Za-z0-9+/]{27}=)(?![./0-9A-Za-z])
unix-password-hash	288	$6$0/	$5$0/	$1$0/	$y$0/	$gy$01	$md5,01	$md5$01	(?<![\\w$])(?<secret>\\$6\\$(?:rounds=\\d{1,9}\\$)?[./0-9A-Za-z]{1,16}\\$[./0-9A-Za-z]{86}|\\$5\\$(?:rounds=\\d{1,9}\\$)?[./0-9A-Za-z]{1,16}\\$[./0-9A-Za-z]{43}|\\$1\fl-z]{22}|\\$g?y\fl-z]{1,86}\\$[./0-9A-Za-z]{43}|\\$md5(?:,rounds=\\d{1,9})?\\$[./0-9A-Za-z]{1,16}\\\${1,2}[./0-9A-Za-z]{22})(?![./0-9A-Za-z])
bcrypt-hash	289	$2a$01	$2b$01	$2y$01	$2x$01	(?<![\\w$])(?<secret>\\$2[abxy]\\$[0-3]\\d\\$[./A-Za-z0-9]{53})(?![./0-9A-Za-z])
argon2-hash	288	$argon203	(?<![\\w$])(?<secret>\\$argon2(?:id|i|d)\\$v=\\d{1,3}\\$m=\\d{1,9},t=\\d{1,4},p=\\d{1,3}\\$[A-Za-z0-9+/]{10,90}\\$[A-Za-z0-9+/]{20,180})(?![A-Za-z0-9+/])
paypal-client-secret	290	paypal01	(?:(?:paypal\f: -]?key\f7ret\f9\v4ecret>E(?=[a-z_-]*[0-9])[a-z0-9_-]{79}\vW
paystack-secret-key	291	sk_live_01	sk_live_\v>z])
paystack-test-secret-key	292	sk_test_01	sk_test_\v>z])
percy-token	141	percy01	(?<![\\w.-])(?<secret>(?:web|app|auto|ss|generic)_[0-9a-f]{64})(?![0-9A-Za-z])
permit-api-key	293	permit_key_65	\v[permit_key_[A-Za-z0-9]{97\vX
perplexity-api-key	174	pplx-01	pplx-[A-Za-z0-9]{4\vf
persona-api-key	294	persona_production_65	persona_sandbox_65	persona_(?:production|sandbox)_\fK(?![0-9A-Za-z-])
pexels-api-key	71	pexels01	(?:(?:pexels\fD\v_token\f0\vl0-9]{56}\vW
pgp-private-key	295	-----BEGIN PGP PRIVATE KEY BLOCK-----43	LS0tLS1CRUdJTiBQR1AgUFJJVkFURSBLRVkgQkxPQ0st01	-----BEGIN PGP PRIVATE KEY BLOCK-----\v1-END PGP PRIVATE KEY BLOCK-----|LS0tLS1CRUdJTiBQR1AgUFJJVkFURSBLRVkgQkxPQ0st(?:[A-Za-z0-9+/]{10,80}\\r?\\n[ \\t]{0,32}){0,300}[A-Za-z0-9+/]{4,6000\v6])
phabricator-conduit-token	296	conduit23	phabricator01	phorge01	arcrc01	\vV?:api|cli)-\vP28}\vW
phrase-access-token	7	phrase_access45	phrase_api45	phrase_token45	phraseapp01	phrase.com45	(?:(?:phrase|phraseapp\fAen|api[_. -]?token|token\f1-9\f[|\\.\\w)
pinecone-api-key	174	pcsk_01	pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{6\vo
pinecone-api-key-legacy	167	pinecone21	(?:(?:pinecone\f6\fJ]{0,2}|(?:Pinecone|PineconeClient|pinecone\fH\\t]{0,2})?["'\`]\fE=-]|\\.\\w)
pinterest-token	174	pina_21	pinr_21	(?<![\\w-])pin[ar]_[A-Za-z0-9._-]{60,500}(?![A-Za-z0-9._-])
pipedrive-api-token	7	pipedrive01	(?:(?:pipedrive\f5 \\t]{0\fJ]{0,2}|api\\.pipedrive\v0_token)=\fQa-\vI
pkcs12-bundle	297	IBAzCC01	\vhMI[I-L][0-9A-Za-z/+]{2}[AQgw]IBAzCC[A-Za-z0-9/+]{40,9000}={0,2}
plaid-access-token	298	access-production-45	access-development-45	access-sandbox-45	access-(?:production|development|sandbox)-\fK(?![0-9A-Za-z-])
plaid-secret	62	plaid01	(?:(?:plaid\f: -]?key|token\f0\vC0}\vW
plaid-link-token	299	link-production-23	link-sandbox-23	link-development-23	\v[(?:link-production-|link-sandbox-|link-development-)\fK(?![A-Za-z0-9_-])
planetscale-service-token	195	pscale_tkn_65	pscale_tkn_[A-Za-z0-9_.=-]{32,64}(?![A-Za-z0-9_.=-])
planetscale-password	263	pscale_pw_65	pscale_pw_[A-Za-z0-9_.=-]{32,64}(?![A-Za-z0-9_.=-])
planetscale-oauth-token	300	pscale_oauth_65	pscale_oauth_[A-Za-z0-9_.=-]{32,64}(?![A-Za-z0-9_.=-])
plex-token	301	plex_21	plex-token23	plextoken01	\vZ)plex\f8{0\fJ]{0,2}|X-Plex-Token=|X-Plex-Token["']?[ ]{0,2}[:,][ ]{0,2}["']?)(?<secret>(?=[a-z_-]*[0-9])[a-z0-9_-]{20}\vW
plivo-auth-token	302	plivo01	(?:(?:plivo\fD\vHet|key\f9\fV?:auth[_. -]?token\f0\fcw+/=-]|\\.\\w)
poeditor-api-token	1	poeditor01	(?:(?:poeditor|poe[_. -]?editor\fD\vYn|key\f1-9]*[a-f\fU
polar-access-token	263	polar_oat_43	polar_pat_43	polar_at_u_43	polar_rt_u_43	polar_(?:oat|pat|at_[uo]|rt_[uo]|cst|mst)_[A-Za-z0-9_-]{37,47\vX
pollinations-secret-key	216	plln_sk_23	\v[plln_sk_[A-Za-z0-9]{24,40\vX
polygon-io-api-key	3	polygon_api67	polygon_io61	polygonio01	polygon.io61	(?:(?:polygon[_. -]?io|polygon[_. -]?api|polygonio\fD\v_api[_. -]?key\f9\v?.polygon\\.io\v3apiKey)=\fO\fa
porkbun-api-key	2	pk1_01	(?<![\\w.-])pk1_\v5z])
porkbun-secret-key	136	sk1_01	(?<![\\w.-])sk1_\v5z])
portainer-access-token	65	ptr_01	(?<![\\w.-])ptr_[A-Za-z0-9+/]{43}=\v^
posthog-personal-api-key	4	phx_01	phx\ff_])
posthog-feature-flags-secure-key	158	phs_01	phs\ff_])
posthog-oauth-token	4	pha_01	phr_01	ph(?:a|r)\ff_])
postman-api-key	303	PMAK-01	PMAK-[0-9a-f]{24}-[0-9a-f]{34\vX
postmark-token	77	postmark23	(?:(?:postmark\f5 \\t]{0\fJ]{0,2}|X-Postmark-(?:Server|Account)-Token["']?[ ]{0,2}[:=,][ ]{0,2}["']?\fE=-]|\\.\\w)
prefect-api-token	304	pnu_01	pnb_01	pn[ub]\f]
private-key	305	-----BEGIN 43	-----BEGIN (?!ENCRYPTED |PGP )\f\`KEY-----(?!(?:[\\s"'\`,>|#*+]|\\\\[nr]){0,60}(?:Proc-Type|b3BlbnNzaC1rZXktdjEA(?!AAAABG5vbm)))(?=[^-]{0,200}?[A-Za-z0-9+/]{40})\v1-END \f\`KEY-----
private-key-base64	305	LS0tLS1CRUdJTi01	LS0tLS1CRUdJTi(?:BQUklWQVRFIEtFWS|BSU0EgUFJJVkFURSBLRVkt|BFQyBQUklWQVRFIEtFWS|BEU0EgUFJJVkFURSBLRVkt|BPUEVOU1NIIFBSSVZBVEUgS0VZ)(?:[A-Za-z0-9+/]{10,80}\\r?\\n[ \\t]{0,32}){0,200}[A-Za-z0-9+/]{4,2000\v6])
private-key-encrypted-base64	306	LS0tLS1CRUdJTi01	LS0tLS1CRUdJTi(?:BFTkNSWVBURUQgUFJJVkFURSBLRVkt|BPUEVOU1NIIFBSSVZBVEUgS0VZ|BSU0EgUFJJVkFURSBLRVkt)(?:[A-Za-z0-9+/]{10,80}\\r?\\n[ \\t]{0,32}){0,200}[A-Za-z0-9+/]{4,2000\v6])
private-key-der	307	IBADANBgkqhkiG9w0BAQEFAASC>=	IBAAKC01	MIGHAgEAMBMGByqGSM49@3	\vh(?:MII[A-P][A-Za-z0-9+/]{2}IBA(?:DANBgkqhkiG9w0BAQEFAASC|AKC[AQ])|MIGHAgEAMBMGByqGSM49)[A-Za-z0-9+/]{100,}={0,2}\v^
private-key-truncated	308	-----BEGIN 43	-----BEGIN (?!ENCRYPTED |PGP )\f\`KEY-----(?:(?:\\\\[nrt]|[\\s"'\`,>|#*]){1,24}[A-Za-z0-9+/]{40,20000}={0,2}){1,200}(?:(?:\\\\[nrt]|[\\s"'\`#*]){0,24}(?:\\.{1,6}|\\u2026))?
private-key-encrypted	309	-----BEGIN 43	-----BEGIN (?:ENCRYPTED (?:[A-Z0-9]{1,12} )?PRIVATE KEY-----|(?:[A-Z0-9]{1,12} )?PRIVATE KEY-----(?:[\\s"'\`,>|#*+]|\\\\[nr]){0,60}(?:Proc-Type|b3BlbnNzaC1rZXktdjEA(?!AAAABG5vbm)))(?=[\\s\\S]{0,400}?[A-Za-z0-9+/]{40})\v1-END \f\`KEY-----
ssh2-private-key	310	---- BEGIN SSH2 21	---- BEGIN SSH2 (?:ENCRYPTED )?PRIVATE KEY ----(?=[\\s\\S]{0,300}?[A-Za-z0-9+/]{40})(?:[^-]|-(?!---)){64,30000}---- END SSH2 (?:ENCRYPTED )?PRIVATE KEY ----
private-key-damaged	311	-----BEGIN 43	-----BEGIN (?!ENCRYPTED )\f\`KEY(?: BLOCK)?-----(?=[^-]{0,300}?[A-Za-z0-9+/]{16})\v1-END \f\`KEY(?: BLOCK)?-----
proxmox-api-token	312	PVEAPIToken=01	PVEAPIToken=[\\w.-]{1,60}@[\\w.-]{1,40}![\\w.-]{1,60}=(?<secret>\fK)(?![0-9A-Za-z-])
pubnub-secret-key	126	sec-c-21	sec-c-[0-9A-Za-z-]{36,60}(?![0-9A-Za-z-])
pubnub-publish-key	313	pub-c-21	pub-c-\fK(?![0-9A-Za-z-])
pulumi-access-token	314	pul-01	pul-[0-9a-f]{40\vX
pushbullet-access-token	315	pushbullet01	\vacret>o\\.(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{32}\vW
pusher-app-secret	284	pusher01	(?:(?:pusher\fD\v\`et\f9\fV?:app[_. -]?secret\f1-9]*[a-f])[0-9a-f]{20}\vW
pushover-token	316	pushover01	(?:(?:pushover\fD\vYn|key|user|api[_. -]?token|user[_. -]?key\f9\v4ecret>[au]\vQ29}\vW
putty-private-key	317	PuTTY-User-Key-File-43	PuTTY-User-Key-File-[23]: [\\w@.-]{3,40}\\r?\\nEncryption: none\\r?\\n(?:[^\\n]{0,200}\\n){1,80}?Private-Lines: \\d{1,3}\\r?\\n\vd-9+/=]{16,80}(?:\\r?\\n[A-Za-z0-9+/=]{1,80}(?![\\w-])){0,90})
putty-encrypted-private-key	318	PuTTY-User-Key-File-43	PuTTY-User-Key-File-[23]: [\\w@.-]{3,40}\\r?\\nEncryption: aes256-cbc\\r?\\n(?:[^\\n]{0,200}\\n){1,80}?Private-Lines: \\d{1,3}\\r?\\n\vd-9+/=]{16,80}(?:\\r?\\n[A-Za-z0-9+/=]{1,80}(?![\\w-])){0,90})
pypi-upload-token	319	pypi-AgEIcHlwaS5vcmc23	pypi-AgENdGVzdC5weXBpLm9yZw23	pypi-(?:AgEIcHlwaS5vcmc|AgENdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,1024\vX
pypirc-password	320	[pypi]01	[testpypi]03	[distutils]03	upload.pypi.org45	test.pypi.org/legacy43	(?<![\\w-])password[ \\t]{0,3}[:=][ \\t]{0,3}\f4\f;})(?<secret>[^\\s$<{%"'*]{6,300})(?!\\S)
quicknode-endpoint	218	.quiknode.pro/07	\\.quiknode\\.pro\\/\vc{40})(?![0-9A-Za-z])
rails-master-key	321	rails_master_key43	master_key65	master.key65	(?:(?:rails|master[_. -]?key\fDw.-]{0,24}?(?:master[_. -]?key|key\f9\v\\}|master\\.key["']?[ \\t]{0,3}[<>|:=,]{1,3}[ \\t]{0,3}["']?\fL+/=-]|\\.\\w)
rails-secret-key-base	127	secret_key_base65	secretkeybase41	secret_token65	devise01	secret-key-base45	(?:(?:secret[_. -]?key|secret|devise\fDw.-]{0,24}?(?:base|token|secret[_. -]?key|pepper\f1-9]*[a-f])[0-9a-f]{128}\vW
railway-token	264	railway23	(?:(?:railway\fD\vYn\f3\fN\\w+/=-]|\\.\\w)
ramp-client-secret	150	ramp_sec_23	ramp_sec_[A-Za-z0-9]{4\vf
rancher-api-token	113	token-23	(?<![\\w.-])token-[0-9a-z]{5}:[0-9a-z]{5\vb
rapidapi-key	322	jsn0/	(?<![0-9A-Za-z])[0-9a-z]{10}msh[0-9a-z]{15}p[0-9a-z]{6}jsn[0-9a-z]{12}(?![0-9A-Za-z])
razorpay-key-id	323	rzp_live_21	rzp_test_21	rzp_(?:live|test)_[A-Za-z0-9]{1\vb
razorpay-key-secret	324	razorpay01	rzp_live_21	rzp_test_21	(?:(?:razorpay|(?<![a-z0-9])rzp_\fD\v\`et|key[_. -]\vB\f9\fV?:key[_. -]?\vK-]?key\f0\vF4}\vW
readme-api-key	325	rdme_01	rdme_[0-9a-z]{7\v]
render-api-key	136	rnd_01	(?<![\\w.-])rnd_[A-Za-z0-9]{28,3\vo
replicate-api-token	104	r8_0/	(?<![\\w.-])r8_[A-Za-z0-9_-]{37\vX
resend-api-key	326	resend21	(?<![\\w.-])re_(?=[A-Za-z]*[0-9]|[A-Za-z0-9]{8}_\v<9]{8}_[A-Za-z0-9]{2\vb
revenuecat-secret-key	327	revenuecat43	revenue_cat65	\v;k_[A-Za-z]{28,36}\vW
riot-games-api-key	328	RGAPI-01	RGAPI-\fK(?![0-9A-Za-z-])
robinhood-crypto-api-key	92	rh-api-01	\v[rh-api-\fK(?![A-Za-z0-9_-])
roblox-cookie	75	_|WARNING:-DO-NOT-SHARE-THIS.--LK	_\\|WARNING:-DO-NOT-SHARE-THIS\\.--[A-Za-z.-]{20,200}\\|_(?<secret>[0-9A-Za-z._-]{100,2000})(?![0-9A-Za-z._-])
rocket-chat-webhook-url	329	/hooks/01	\\/hooks\\/[A-Za-z0-9]{17}\\/\vd-9]{43,48})(?![A-Za-z0-9])
rollbar-access-token	330	rollbar03	(?:(?:rollbar\f5 \\t]{0\fG:\ve\f1-9]*[a-f\fU
rootly-api-key	92	rootly_03	rootly_\v5z])
rubygems-api-key	331	rubygems_01	rubygems_[0-9a-f]{4\vf
runpod-api-key	4	rpa_01	rpa_[0-9A-Z]{40}[A-Za-z0-9]{\vj
runway-api-secret	129	key_01	(?<![\\w.-])key_[0-9a-f]{128}(?![0-9A-Za-z])
saladcloud-api-key	332	salad_cloud_43	salad_cloud_[A-Za-z0-9]{1,7}_[A-Za-z0-9]{40,8\v]
salesforce-access-token	333	00D0/	00D[A-Za-z0-9]{12}![A-Za-z0-9._]{80,260}(?![A-Za-z0-9._])
salesforce-refresh-token	275	5Aep86143	5Aep861[A-Za-z0-9._]{60,200}(?![A-Za-z0-9._])
salesforce-consumer-key	334	3MVG901	3MVG9[A-Za-z0-9._]{60,100}(?![A-Za-z0-9._])
sanity-api-token	315	sanity01	\v;k(?=\v<9]{78,178}\vW
saucelabs-access-key	77	sauce_01	saucelabs01	sauce-01	(?:(?:sauce|saucelabs\fDw.-]{0,24}?(?:access[_. -]?key|key\f3\fN\\w+/=-]|\\.\\w)
scale-api-key	335	scale_api45	scaleapi43	scale.com43	scale_ai43	scaleai23	\vacret>live_[0-9a-\vE
scaleway-access-key	336	SCW0/	SCW[0-9A-Z]{17}(?![A-Za-z0-9_])
scaleway-secret-key	337	scw_01	SCW001	SCW101	SCW201	scaleway43	\vZ)scw|scaleway\f: -]?key|token\f9\fP\fnkey|secret[_. -]?token\f3\fN\\w+/=-]|\\.\\w)
scalingo-api-token	338	tk-us-01	tk-us-[A-Za-z0-9_-]{48\vX
scrapfly-api-key	339	scp-live-21	scp-test-21	scp-(?:live|test)-\v7z])
segment-public-api-token	4	sgp_01	sgp_[A-Za-z0-9_-]{60,70\vX
semgrep-app-token	7	semgrep01	(?:(?:semgrep\fD\vYn\f1-9\f[|\\.\\w)
sendbird-api-token	197	sendbird23	(?:(?:sendbird\f@\f1\fY-]|\\.\\w)
sendgrid-api-key	340	SG.0/	SG\\.[A-Za-z0-9_-]{22}\\.\f\\])
sentry-org-token	341	sntrys_eyJ45	sntrys_eyJ[A-Za-z0-9+/=_-]{80,600}\vm])
sentry-user-token	92	sntryu_03	sntryu_\v5z])
sentry-dsn-secret	256	sentry01	https?:\\/\\/[0-9a-f]{32}:\vc{32})@[a-z0-9.-]{0,80}sentry[^\\s"']{0,80}
sentry-dsn	342	sentry.io45	ingest.21	https:\\/\\/\vc{32})@[a-z0-9.-]{0,80}(?:sentry\\.io|ingest\\.[a-z0-9.-]{1,60})\\/\\d{1,20}(?!\\d)
sentry-auth-token-legacy	228	sentry01	(?:(?:sentry\fD\vYn|key\f1-9\f[|\\.\\w)
serpapi-api-key	7	serpapi21	serp_api23	serp-api23	(?:(?:serpapi|serp[_. -]?api\f2 \\t]{0\fJ]{0,2}|serpapi\\.com\fI\vA
settlemint-access-token	343	sm_aat_01	sm_pat_01	sm_sat_01	sm_[aps]at_[A-Za-z\vN
shippo-api-token	75	shippo_live_45	shippo_live_\v>z])
shippo-test-api-token	344	shippo_test_45	shippo_test_\v>z])
shodan-api-key	3	shodan21	(?:(?:shodan\f2 \\t]{0\fJ]{0,2}|(?:shodan\fH\\t]{0,2})?["'\`]|api\\.shodan\\.io\v3key)=)(?<secret>(?=[\fM
shopify-access-token	283	shpat_01	shpca_01	shppa_01	shp(?:at|ca|pa)\fg
shopify-app-secret	283	shpss_01	shpss\fg
shortcut-api-token	77	shortcut_43	shortcut-token67	shortcuttoken43	clubhouse_21	api.app.shortcut.com21	(?:(?:shortcut|clubhouse\fD\v2token|token\f3\fN\\w+/=-]|\\.\\w)
siliconflow-api-key	345	siliconflow01	silicon_flow67	siliconcloud01	\v;k-[a-z]{48}\vW
sk-api-key	346	sk-0/	(?<![\\w.-])sk-(?:(?=[\vM])[0-9a-f]{32}|(?=[a-z0-9]*[A-Z])(?=[A-Z0-9]*[a-z])(?=[A-Za-z]*[0-9])(?![A-Za-z0-9]{20}T3BlbkFJ)[A-Za-z0-9]{48})(?![\\w-])
slack-bot-token	40	xoxb-01	xoxb-[0-9]{8,14}-(?:[0-9]{8,14}-)?[A-Za-z0-9]{18,34}(?![A-Za-z0-9-])
slack-user-token	347	xoxp-01	xoxe-01	xox[pe](?:-[0-9]{6,14}){3}-[A-Za-z0-9]{16,64}(?![A-Za-z0-9-])
slack-webhook-url	348	hooks.slack.com/:3	hooks\\.slack\\.com\\/(?:services|workflows|triggers)\\/(?!T0{8}\\/)(?:[A-Z0-9]{8,12}\\/[A-Z0-9]{8,16}\\/[A-Za-z0-9/]{20,60}|[A-Za-z0-9+/]{43,80})(?![A-Za-z0-9/])
slack-app-token	174	xapp-01	xapp-\\d-[A-Z0-9]{9,12}-\\d{10,14}-\v5z])
slack-config-token	241	xoxe.xoxp-23	xoxe.xoxb-23	xoxe\\.xox[bp]-\\d-[A-Za-z0-9]{140,17\v]
slack-refresh-token	174	xoxe-01	xoxe-\\d-[A-Za-z0-9]{140,17\v]
slack-session-token	347	xoxc-01	xoxc-[0-9A-Za-z-]{40,160}(?![0-9A-Za-z-])
slack-session-cookie	69	xoxd-01	xoxd-[A-Za-z0-9%+/]{60,400}={0,2}(?![A-Za-z0-9%+/=])
slack-legacy-workspace-token	349	xoxa-01	xoxr-01	(?<![\\w-])xox[ar]-(?:\\d-)?(?=[A-Za-z-]*[0-9])[0-9A-Za-z-]{10,72}(?![0-9A-Za-z-])
snowflake-pat	350	snowflake03	(?:(?:snowflake\fDw.-]{0,24}?(?:pat|token|password|secret\f9\v4ecret>eyJ[A-Za-z0-9_-]{20,2000}\\.eyJ[A-Za-z0-9_-]{20,2000\vn0,1000}\vW
snyk-api-token	351	snyk01	\vZ)snyk\f@\f9\v\\}|snyk[ ]auth[ ]{1,4}|snyk[ ]config[ ]set[ ]api=\fE=-]|\\.\\w)
socket-api-token	352	sktsec_01	sktsec_(?!t_--RAN5U4)[A-Za-z0-9_-]{36,60}_api(?![A-Za-z0-9_-])
softlayer-api-key	353	softlayer01	sl_api01	sl-api01	slapi01	sl_key01	sl-key01	(?:(?:softlayer|(?<![a-z0-9])sl\f<y|token|password|pwd|pass\f9\v\\}|--softlayer[\\w-]{0,20}key[ ]{1,4}["']?|api\\.softlayer\\.com\\/(?:soap|rest|xmlrpc)\\/v\\d[\\d.]{0,4}\\/\fO[a-z0-9]{64}\vW
sonarqube-token	354	squ_01	sqp_01	sqa_01	sq[upa]_[0-9A-Za-z]{4\v]
sonarcloud-token	355	sqco_01	sqco_[A-Za-z0-9_]{59}(?![A-Za-z0-9_])
sonar-legacy-token	99	sonar21	(?:(?:sonar\fD\vYn|login|key|password\f0\fcw+/=-]|\\.\\w)
soundcloud-client-secret	3	soundcloud43	(?:(?:soundcloud\fD\v\`et|token\f0-z_+/-\fZ|\\.\\w)
sourcegraph-access-token	354	sgp_01	sgp_(?:(?:[0-9a-fA-F]{16}|local)_)?[0-9a-fA-F]{4\v]
sourcegraph-license-token	2	slk_01	sgd_01	\v[(?:slk_|sgd_)\vG9_-])
sparkpost-api-key	7	sparkpost43	(?:(?:sparkpost\fD\v_token\f1\fY-]|\\.\\w)
splunk-hec-token	118	splunk01	hec_token21	hec-token21	hectoken43	(?:(?:splunk|(?<![a-z0-9])hec\fD\vYn|key|hec\f9\v\\}|authorization["']?[ \\t]{0,3}[:=,][ \\t]{0,3}["']?Splunk[ \\t]{1,4}\fE=-]|\\.\\w)
spotify-client-secret	356	spotify21	spotipy21	(?:(?:spotify|spotipy\fD\v\`et|client[_. -]?secret|token\f7ret\f1-9]*[a-f\fU
square-access-token	357	EAAA01	sq0atp-01	(?<![A-Za-z0-9+/_-])(?:EAAA[A-Za-z0-9_-]{60}|sq0atp-[A-Za-z0-9_-]{22})\vm])
square-oauth-secret	352	sq0csp-01	sq0csp-\f\\])
sslmate-api-key	7	sslmate01	certspotter03	(?:(?:sslmate|certspotter|cert[_. -]?spotter\f2\fFet>[0-9]{1,9}_[a-z0-9]{20,40}\vW
stability-api-key	358	stability23	dreamstudio45	\v;k-(?![A-Za-z0-9]{20}T3BlbkFJ)[A-Za-z0-9]{48}\vW
stackhawk-api-key	355	hawk.01	hawk\\.[A-Za-z0-9_-]{20\vn0}(?![A-Za-z0-9_.-])
statsig-server-secret	270	secret-41	(?<![\\w.-])secret-[A-Za-z0-9]{40,4\vf
statsig-console-key	359	console-25	(?<![\\w.-])console-[A-Za-z0-9]{40,4\vf
steam-web-api-key	1	steam_api43	steam_web43	steamapi01	steam-api43	api.steampowered.com21	steam_key43	steamwebapi41	(?:(?:steam\fD\v2key|web[_. -]?api[_. -]?key|key\f9\v?.steampowered\\.com\v3key)=\fL+/=-]|\\.\\w)
storyblok-management-token	360	storyblok43	(?<![\\w+/-])[A-Za-z0-9]{22}tt-[0-9]{6}-[A-Za-z0-9_-]{20\vX
storyblok-token	361	storyblok43	(?:(?:storyblok\f5 \\t]{0\fG:\ve\f9\v4ecret>[a-z0-9]{22}tt\vW
strava-client-secret	7	strava21	(?:(?:strava\f>ret|secret|\ve\f1\fY-]|\\.\\w)
stream-api-secret	362	stream_api45	getstream21	stream_secret45	streamapi43	stream_chat45	stream_io45	(?:(?:stream|getstream|stream_io|stream[_. -]?chat\fD\v2\vK-]?key\f9\fW=[a-z]*[0-9][a-z\f_|\\.\\w)
stripe-secret-key	363	sk_live_01	rk_live_01	sk_prod_01	rk_prod_01	[sr]k_(?:live|prod)_[A-Za-z0-9]{24,247}(?![A-Za-z0-9_])
stripe-test-secret-key	364	sk_test_01	rk_test_01	[sr]k_test_[A-Za-z0-9]{24,247}(?![A-Za-z0-9_])
stripe-webhook-secret	126	whsec_01	whsec_[A-Za-z0-9+/]{32,64}={0,2}\v^
stytch-secret	156	secret-live-45	secret-test-45	secret-(?:live|test)-[A-Za-z0-9_-]{35}=(?![A-Za-z0-9_-])
sumo-logic-access-key	72	sumologic01	sumo_01	sumo-01	\vZ)sumo|sumologic\fDw.-]{0,24}?(?:access[_. -]?key|key|token\f0-z_+/-\f_|\\.\\w)
supabase-secret-key	365	sb_secret_01	sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8\vX
supabase-access-token	366	sbp_01	sbp_(?:v0_)?[a-z0-9]{4\v]
supabase-service-role-key	367	eyJhbGciOi01	eyJ0eXAiOi21	\vk0,}\\.\vk0,}\\.\f\\])
tableau-personal-access-token	368	tableau43	\fh9+/]{22}==:[A-Za-z0-9]{32}\vW
tailscale-api-key	369	tskey-api-43	tskey-api\fT-z0-9_])
tailscale-auth-key	293	tskey-auth-43	tskey-auth\fT-z0-9_])
tailscale-oauth-client-secret	219	tskey-client-43	tskey-client\fT-z0-9_])
tailscale-scim-key	370	tskey-scim-43	tskey-webhook-43	tskey-(?:scim|webhook)\fT-z0-9_])
tatum-api-key	371	tatum21	(?<![\\w.-])(?<secret>t-[0-9a-f]{24}-(?:[0-9a-f]{24}|[0-9a-f]{32}))(?![0-9A-Za-z])
tavily-api-key	174	tvly-01	tvly-(?:dev-|prod-)?\vRz0-9_])
teamcity-access-token	65	eyJ0eXAiOiAiVENWMiJ9.21	eyJ0eXAiOiAiVENWMiJ9\\.[A-Za-z0-9_-]{36}\\.[A-Za-z0-9_-]{48\vX
telegram-bot-token	372	:AAE01	:AAF01	:AAG01	:AAH01	telegram03	Telegram03	TELEGRAM03	bot_token21	BOT_TOKEN21	botToken01	BotToken01	(?:(?<![0-9A-Za-z_.-])|(?<=\\bbot))[0-9]{8,10}:[A-Za-z0-9_-]{35\vX
telnyx-api-key	104	KEY0121	(?<![\\w.-])KEY01[0-9A-Z]{30}_[A-Za-z0-9]{2\vi
tencent-secret-id	373	AKID01	AKID\vRz0-9_])
tencent-secret-key	374	AKID01	tencent03	qcloud01	(?:(?:tencent|qcloud|cos[_. -]?secret\fD\v\`et[_. -]?key|secretkey|key\f9\fP]?key|secretkey\f0-z_+/-\fZ|\\.\\w)
terraform-cloud-token	375	.atlasv1.05	(?<![A-Za-z0-9_.-])[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_-]{60,90\vX
tinybird-token	376	p.eyJ01	(?<![\\w.-])p\\.eyJ[A-Za-z0-9_-]{40,300}\\.\f\\])
tmdb-api-key	377	tmdb01	themoviedb45	\vZ)tmdb|themoviedb|moviedb\f2 \\t]{0\fJ]{0,2}|api\\.themoviedb\\.org\fI\vE
todoist-api-token	7	todoist01	(?:(?:todoist\fD\vYn|key\f1\fY-]|\\.\\w)
together-api-key	352	tgp_v1_23	tgp_v1_\f\\])
together-api-key-legacy	7	together_a01	togetherai01	together-a61	togetherapi01	together.ai07	together(01	(?:(?:together[_. -]?ai|togetherai|together[_. -]?api\f2 \\t]{0\fJ]{0,2}|(?:Together|AsyncTogether\f=a-f]*[0-9])(?=[0-9\f[|\\.\\w)
tolgee-api-key	126	tgpat_01	tgpak_01	(?<![\\w.-])tgpa[tk]_[a-z2-7]{40,7\v]
totp-seed	378	otpauth://65	otpauth:\\/\\/[th]otp\\/[^\\s"'<>]{0,300}?secret=(?<secret>[A-Za-z2-7]{16,128})={0,6}(?![A-Za-z0-9])
transifex-api-token	36	transifex45	tx_token01	\vacret>1\\/[0-9a-\vI
travis-ci-token	152	travis21	(?:(?:travis|travis[_. -]?ci\fD\vYn|api[_. -]?key\f0\v:{20,22}\vW
trello-token	129	ATTA01	ATTA[0-9A-Fa-f]{64}[0-9A-F]{8}(?![0-9A-Za-z])
trello-token-legacy	228	trello21	(?:(?:trello\fD\vHet|oauth[_. -]?secret\f9\v?.trello\\.com\v3token)=\fQa-\vA
trigger-secret-key	92	tr_prod_01	tr_dev_01	tr_stg_01	tr_preview_01	(?<![\\w.-])tr_(?:prod|dev|stg|preview)_[A-Za-z0-9]{20,2\vb
truenas-api-key	379	truenas21	freenas01	login_with_api_key43	(?:(?:truenas\f2 \\t]{0\fJ]{0,2}|auth\\.login_with_api_key"[^[]{0,80}\\[\\s{0,12}")(?<secret>[1-9][0-9]{0,3}-[a-z0-9]{64}\vW
turbopuffer-api-key	174	tpuf_21	(?<![\\w.-])tpuf\fg
twilio-account-sid	380	twilio01	accountsid61	account_sid67	(?<![A-Za-z0-9_])AC\vU9_])
twilio-api-key-sid	381	twilio01	SK\vU9_])
twilio-auth-token	382	twilio01	accountsid61	account_sid67	(?:(?:auth|token|secret|password|twilio[\\w.-]{0,16}key)[\\w.-]{0,16}[\\\\"'\\]) \\t]{0,4}(?:=>|:=|[=:,(])[ \\t]{0,8}[\\\\"'\`]{0,2}|(?:AC|SK)[0-9a-f]{32}["'\\\\]{0,2}[ \\t]{0,2}[,:][ \\t]{0,2}["'\\\\]{0,2})\vc{32}|\fj9]{32})(?![\\w+/=-])
twitch-client-secret	30	twitch01	(?:(?:twitch\f>ret|secret|\ve|oauth[_. -]?token|token|refresh[_. -]?token|oauth\f9\fW:oauth:)?(?\fd{30}\vW
twitch-stream-key	174	live_01	(?<![\\w.-])live_[0-9]{6,12}_[A-Za-z0-9]{3\v]
twitter-bearer-token	383	twitter01	bearer03	\vhA{20,24}[B-Zb-z0-9%][A-Za-z0-9%]{60,120}(?![A-Za-z0-9%+/=])
twitter-access-token	384	twitter01	tweepy01	x_access01	x_api01	(?:(?:twitter|x[_. -]?api|x_access\fAen|token|access[_. -]?key\f9\fV?:\ve|\ve[_. -]?key|oauth[_. -]?token\f9\v4ecret>[0-9]{6,25}-\vQ20,40}\vW
twitter-access-token-secret	385	twitter01	tweepy01	x_access01	x_api01	(?:(?:twitter|x[_. -]?api|x_access\fD\vYn[_. -]?secret|access[_. -]?secret|\ve[_. -]?secret\f9\fV?:\ve[_. -]?secret|access[_. -]?secret|token[_. -]?secret|oauth[_. -]?token[_. -]?secret\f0\vl0-9]{45}\vW
twitter-api-secret	385	twitter01	tweepy01	x_api01	x_consumer05	(?:(?:twitter|x_api|x_consumer\fD\v2secret|consumer\v=key\v=secret[_. -]?key|secret|app[_. -]?secret|token\f9\fV?:consumer\v=secret|api[_. -]?key\v=secret[_. -]?key\f0\vl0-9]{50}\vW
typeform-token	4	tfp_01	tfp_[A-Za-z0-9_=.-]{40,59}(?![A-Za-z0-9_=.-])
ubidots-token	40	BBFF-01	BBUS-01	\v[(?:BBFF-|BBUS-)(?=[A-Za-z]{0,29}[0-9])[A-Za-z0-9]{30,45\vX
unkey-root-key	386	unkey_21	(?<![\\w.-])unkey_(?=[a-z0-9]*[A-Z])(?=[A-Za-z]*[0-9])[1-9A-HJ-NP-Za-km-z]{20,44}(?![A-Za-z0-9])
unleash-api-token	387	unleash01	\vV?:\\*|[\\w-]{1,60}|\\[\\]):[\\w-]{1,60}\\.[0-9a-f]{56,64}\vW
unsplash-access-key	3	unsplash21	(?:(?:unsplash\fD\v_secret|access|client[_. -]?id\f9\v?.unsplash\\.com\v3client_id)=\fO[a-z0-9_-]{43}\vW
upcloud-api-token	347	ucat_01	(?<![\\w.-])ucat_[0-9A-Z]{2\vj
upstash-rest-token	161	upstash01	(?:(?:upstash\f5\fFet>A(?![0-9a-f]{7}-)(?=[A-Za-z+/_-]*[0-9])[A-Za-z0-9+/_-]{30,90}={0,2}\vW
upstash-management-key	264	upstash01	(?:(?:upstash\f<y\f3\fN\\w+/=-]|\\.\\w)
uptimerobot-api-key	387	uptimerobot05	uptime_robot45	uptime-robot45	\vV?:ur|u|m)[0-9]{5,9}-[0-9a-f]{24}\vW
urlscan-api-key	118	urlscan21	(?:(?:urlscan\f2 \\t]{0\fJ]{0,2}\fE=-]|\\.\\w)
val-town-api-token	40	vtwn_01	\v[vtwn_[A-Za-z0-9]{24,40\vX
vapi-private-key	77	vapi_01	vapi-01	vapi.ai23	vapiprivate03	\vZ)vapi\fDw.-]{0,24}?(?:private[_. -]?key|api[_. -]?key|token|server[_. -]?token\f3\fN\\w+/=-]|\\.\\w)
vault-service-token	140	hvs.01	hvr.01	hv[sr]\\.[A-Za-z0-9_-]{24,130\vX
vault-batch-token	388	hvb.01	hvb\\.[A-Za-z0-9_-]{130,500\vX
vault-legacy-token	389	vault01	token=23	token =01	token:23	token :43	token(23	"token"03	'token'03	_token'03	-token"03	(?:vault|[Tt]oken|TOKEN)[\\w.-]{0,16}[\\\\"'\\]) \\t]{0,4}(?:=>|:=|[=:,(])[ \\t]{0,8}[\\\\"'\`]{0,2}(?<secret>[sbr]\\.(?=[A-Za-z]{0,23}[0-9])(?=[A-Z0-9]{0,23}[a-z])(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24})(?![A-Za-z0-9_.(-])
vault-approle-secret-id	284	approle01	secret_id45	secret-id45	(?:(?:approle|vault\fD\v\`et[_. -]?id\f9\fP]?id\f3\fN\\w+/=-]|\\.\\w)
vercel-personal-access-token	390	vcp_01	vcp\fR_-])
vercel-integration-token	390	vci_01	vci\fR_-])
vercel-app-access-token	391	vca_01	vca\fR_-])
vercel-app-refresh-token	391	vcr_01	vcr\fR_-])
vercel-ai-gateway-key	391	vck_01	vck\fR_-])
vercel-token-legacy	197	vercel01	zeit_01	(?:(?:vercel|(?<![a-z0-9])zeit\fD\vYn\f0\vF4}\vW
virustotal-api-key	1	virustotal01	virus_total43	vt_api01	vt_key01	(?:(?:virustotal|virus[_. -]?total|vt_api|vt_key\fD\v_token\f1-9\f[|\\.\\w)
vk-access-token	126	vk1.a.21	vk1\\.a\\.[A-Za-z0-9_-]{80,220\vX
volcengine-access-key-id	373	AKLT01	AKLT[A-Za-z0-9_-]{40,50\vX
volcengine-secret-access-key	374	AKLT01	volcengine01	volc_01	\vZ)volc|volcengine\f: -\fnkey|sk\f9\fP]?access\vJkey|secretaccesskey|sk\f9\v4ecret>[A-Za-z0-9+/]{56,80}={1,2}\vW
vonage-api-secret	83	vonage01	nexmo01	(?:(?:vonage|nexmo\f??secret|signature[_. -]?secret\f9\fW=[a-z]*[0-9])(?=[0-9]*[a-z])[\vD\\.\\w)
voyage-api-key	392	pa-0/	(?<![\\w.-])pa-(?=[a-z0-9_-]*[A-Z])\fX]{43\vX
vultr-api-key	22	vultr01	(?:(?:vultr\fD\v_token\f0\vC6}\vW
wakatime-api-key	393	waka_01	(?<![\\w.-])waka_\fK(?![0-9A-Za-z-])
wandb-api-key	234	wandb21	(?:(?:wandb|weights[_. -]?and[_. -]?biases\f2 \\t]{0\fJ]{0,2}|wandb\\.?[ ]?login(?:[ ]{1,4}|\\((?:key=)?["'])|api\\.wandb\\.ai[ \\t]{1,8}login[ \\t]{1,8}\\S{1,40}[ \\t]{1,8}password[ \\t]{1,8}\fQa-\vI
wandb-api-key-v1	394	wandb_v1_45	wandb_v1_[A-Za-z0-9_]{77\vX
weatherstack-api-key	1	weatherstack01	(?:(?:weatherstack\f2 \\t]{0\fJ]{0,2}|api\\.weatherstack\\.com\v3access_key)=\fL+/=-]|\\.\\w)
webex-access-token	395	webex01	ciscospark01	spark_token43	_PF84_23	_P0A1_01	(?<![\\w-])\vd-9]{64}_[A-Za-z0-9]{4}_\fK)(?![0-9A-Za-z-])
webflow-api-token	7	webflow01	(?:(?:webflow\fD\vYn|key\f1-9\f[|\\.\\w)
tines-webhook-url	101	.tines.com/webhook/09	.tines.io/webhook/05	[\\w-]{1,60}\\.tines\\.(?:com|io)\\/webhook\\/[0-9a-f]{32}\\/(?<secret>\vL-z])
thingsboard-device-token	396	thingsboard45	thingsboard[\\w.-]{0,40}(?::\\d{2,5})?\\/api\\/v1\\/(?=[A-Za-z]*[0-9])\vd-9]{20})(?=\\/|$|[\\s"'])
wecom-webhook-url	143	qyapi.weixin.qq.com/cgi-bin/webhook/send43	qyapi\\.weixin\\.qq\\.com\\/cgi-bin\\/webhook\\/send\\?key=(?<secret>\fK)(?![0-9A-Za-z-])
wireguard-private-key	397	PrivateKey21	PresharedKey27	PreSharedKey27	privateKey21	private_key67	WG_PRIVATE01	(?:P(?:rivate|re[sS]hared)Key|privateKey|WG_PRIVATE_KEY|wireguard_private_key)["']?[ \\t]{0,4}[:=][ \\t]{0,4}["']?\v843}=)\v^
wise-api-token	264	wise_api23	wise_token23	transferwise43	wise-api23	\vZ)wise|transferwise\fD\v2token|api[_. -]?key|token\f3\fN\\w+/=-]|\\.\\w)
wistia-api-token	1	wistia03	(?:(?:wistia\fCrd\f1-9\f[|\\.\\w)
wix-api-key	4	IST.eyJ23	IST\\.eyJ[A-Za-z0-9_-]{20,400}\\.eyJ[A-Za-z0-9_-]{20,1200}\\.[A-Za-z0-9_-]{43,700\vX
woocommerce-consumer-secret	162	cs_0/	(?<![\\w.-])cs_\v>z])
wordpress-auth-key	398	AUTH_KEY23	LOGGED_IN_KEY85	NONCE_KEY43	_SALT01	define\\([ ]{0,3}["'](?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["'][ ]{0,3},[ ]{0,20}(?:'(?!put your)(?=[^']*[^A-Za-z'])(?<secret>[^'\\n]{32,100})')[ ]{0,3}\\)
wordpress-db-password	175	DB_PASSWORD01	define\\([ ]{0,3}["']DB_PASSWORD["'][ ]{0,3},[ ]{0,8}["'](?!password_here|database_password|wordpress["'])\f4\f;})(?<secret>[^"'\\n$<{]{4,100})["'][ ]{0,3}\\)
workos-api-key	33	sk_live_a2V5X07	sk_test_a2V5X07	sk_(?:live|test)_a2V5X[A-Za-z0-9]{60,9\v]
xai-api-key	4	xai-01	xai-[A-Za-z0-9_-]{80,88\vX
xata-api-key	65	xau_01	(?<![\\w.-])xau_[A-Za-z0-9]{30,6\v]
xendit-secret-key	399	xnd_production_21	xnd_production_[A-Za-z0-9]{40,7\vi
xendit-test-secret-key	286	xnd_development_21	xnd_development_[A-Za-z0-9]{40,7\vi
xmatters-api-key	370	xm-api-key-01	\v[xm-api-key-[A-Za-z0-9-]{36,80\vX
yandex-cloud-api-key	4	AQVN01	(?<![\\w+/-])AQVN[A-Za-z0-9_-]{35,38\vX
yandex-cloud-iam-token	255	yandex03	iam_token21	iam-token21	iamtoken01	iam token21	(?<![\\w.-])t1\\.[A-Za-z0-9_-]{1,400}={0,2}\\.[A-Za-z0-9_-]{86}={0,2}\vg
yandex-cloud-static-secret	400	YCAJE01	yandex03	\vacret>YC\fX]{38}\vW
yandex-oauth-token	401	yandex03	oauth01	(?<![\\w.-])y0_(?=[a-z0-9_-]*[A-Z])\fX]{50,64\vX
yelp-api-key	402	yelp01	\vZ)yelp\fD\v_token\f0\v:{128}\vW
zapier-webhook-url	403	hooks.zapier.com/hooks/catch/43	hooks\\.zapier\\.com\\/hooks\\/catch\\/[0-9]{5,10}\\/[0-9a-z]{5,12}(?![A-Za-z0-9])
zendesk-api-token	72	zendesk03	(?:(?:zendesk\fCrd|secret\f9\v\\}|zendesk\\.com\\/token:\fO[a-z0-9]{40}\vW
zerotier-api-token	22	zerotier01	(?:(?:zerotier\fD\vYn|key\f0-z_+/-\fZ|\\.\\w)
zhipu-api-key	278	zhipu01	bigmodel01	zai_api21	glm_api21	chatglm23	\vacret>[0-9a-f]{32}\\.[A-Z\vD\\.\\w)
zoho-oauth-token	40	1000.01	(?<![\\w.-])1000\\.[0-9a-f]{32}\\.\v7z])
zoom-client-secret	72	zoom_01	zoom-01	zoomclient01	zoom.us23	\vZ)zoom\fD\v\`et|client[_. -]?secret|app[_. -]?secret|secret[_. -]?token\f0-z_+/-\fZ|\\.\\w)
zuplo-api-key	404	zpka_01	zpka_[0-9a-z]{32}_[0-9a-f]{\vf`,shapes:[["","high",.95,"near",3.8,2],["i","medium",.85,"near",3,0],["","medium",.95,"token",3,null,4,!0],["i","medium",.85,"near",3.5,0],["","high",.95,"token",3.5,null,4,!0],["","critical",.95,"near",3.5,2,3],["","critical",.99,"token",null,null,12,!0,{test:"age-secret-key",onFail:"doubt"}],["i","high",.85,"near",3,0],["","high",.97,"token",3.3,null,7,!0],["","high",.97,"near",3.3,3,3],["","high",.9,"near",3,3],["","low",.8,"near",2.8,2,3],["","critical",.95,"token",2.5,null,5,!0],["i","critical",.95,"near",4,0],["","medium",.95,"token",3.5,null,5,!0],["i","critical",.93,"near",4,3],["","medium",.93,"line",3.3],["i","low",.9,"near",null,2,null,null,null,null,{other:{source:`(?:admin|write|secret)[\\w.-]{0,16}["'\\]) \\t]{0,4}[:=,][ \\t]{0,4}["'\`]{0,2}[0-9a-f]{32}(?![A-Za-z0-9_])`,flags:"i"},lines:3,confidence:.9,isNeeded:!0}],["i","high",.8,"near",3,2,null,null,null,null,{other:{source:`app(?:lication)?[_. -]?id["'\\]) \\t]{0,4}[:=,][ \\t]{0,4}["'\`]{0,2}[A-Z0-9]{10}(?![A-Za-z0-9_])`,flags:"i"},lines:3,confidence:.93}],["","low",.9,"token",2.5,null,4,!0],["i","critical",.9,"near",3.5,3],["","low",.8,"token",3,null,4,!0],["i","critical",.85,"near",3.5,0],["i","low",.85,"near",2.5,0],["","high",.88,"line",1.8,null,null,!0],["","critical",.98,"token",3.5,null,13,!0],["","critical",.98,"token",3.5,null,15,!0],["","critical",.95,"token",3.5,null,13,!0],["","high",.95,"token",3.5,null,10,!0,{test:"crc32-base62-apify",onFail:"doubt"}],["","high",.9,"near",3.5,2],["i","high",.85,"near",3.3,0],["","high",.93,"near",3,2,3],["","critical",.97,"token",3.8,null,4,!0],["","critical",.98,"token",3.5,null,8,!0],["","critical",.95,"token",3.5,null,11,!0],["","medium",.95,"token",3.5,null,11,!0],["","high",.95,"near",3,3,2],["i","critical",.97,"token",3],["","critical",.98,"token",null,null,6,!0,{test:"crc32-hex",onFail:"doubt"}],["","critical",.97,"near",null,3,null,null,{test:"jira-token",onFail:"drop"}],["","high",.95,"token",3,null,5,!0],["i","critical",.85,"near",3.5,2],["","critical",.95,"token",3,null,3,!0],["","high",.95,"token",null,null,4,!0,{test:"aws-access-key-id",onFail:"suspect"},["1a5d44a2dca19669","c6ea27c534f993d3","cb20d34a7adda2f5","78314b11be2e5815","e21b597ba6b9cafa","1bbb9293c38acc5e","df452eef23e8cf2c"],{other:{source:"(?<![A-Za-z0-9+/=_-])(?![0-9a-f]{40})(?=[A-Za-z+/]{0,39}[0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9+/=_-])",flags:""},lines:3,confidence:.99}],["","low",.95,"token",null,null,4,!0,null,["1a5d44a2dca19669","c6ea27c534f993d3","cb20d34a7adda2f5","78314b11be2e5815","e21b597ba6b9cafa","1bbb9293c38acc5e","df452eef23e8cf2c"]],["","low",.5,"token",null,null,4,!0,null,["e6158b6f8c69c942","828600bb7512dc96","30452cfdb46b782c"]],["i","critical",.95,"near",4,3,null,!0,null,["1a5d44a2dca19669","c6ea27c534f993d3","cb20d34a7adda2f5","78314b11be2e5815","e21b597ba6b9cafa","1bbb9293c38acc5e","df452eef23e8cf2c"],{other:{source:"A(?:KI|BI|CC)A[A-Z0-9]{16}(?![A-Za-z0-9])",flags:""},lines:3,confidence:.99}],["","medium",.95,"token",null,null,12,!0],["","critical",.95,"token",3.5,null,4,!0,{test:"aws-bedrock-key",onFail:"suspect"}],["","high",.95,"token",3.5,null,16,!0],["","high",.95,"token",2.5,null,9,!0],["","high",.95,"token",3,null,16,!0],["","high",.95,"token",2.5,null,5,!0],["i","critical",.97,"line",4,null,null,!0,{test:"azure-identifiable-key",onFail:"doubt"},["0011cc25eb432071","aa6547439583c3a2"]],["i","low",.9,"near",3,3,null,!0,null,null,{other:{source:"(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])",flags:""},lines:3,confidence:.9,isNeeded:!0}],["","critical",.97,"line",3.5,null,null,!0,{test:"azure-entra-secret",onFail:"suspect"},null,{other:{source:`(?:(?:client|application|(?<![a-z0-9])app)(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:id)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|(?:[ \\t]{1,4}|,[ \\t]{0,4})["']?value["']?|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\\w+/=-]|\\.\\w)`,flags:"i"},lines:3,confidence:.99}],["","high",.98,"line",null,null,null,!0],["","high",.93,"token",3.5,null,null,!0],["","high",.95,"line",3.5,null,null,!0],["","high",.9,"line",3.5],["","high",.95,"line",3.5],["","critical",.98,"line",3.5,null,null,!0,{test:"azure-devops-token",onFail:"doubt"}],["i","critical",.9,"near",3.5,0],["","critical",.95,"line",3.5,null,null,!0,{test:"azure-identifiable-key",onFail:"doubt"}],["","critical",.95,"line",3.5,null,null,!0],["","critical",.95,"token",3.5,null,4,!0],["i","high",.93,"near",3.5,0],["","medium",.95,"near",3.8,2,2],["","critical",.98,"token",3,null,4,!0,{test:"crc32-hex",onFail:"doubt"}],["","critical",.95,"token",3.5,null,5,!0],["","high",.9,"near",4.2,2],["i","low",.85,"near",3.5,0],["i","high",.85,"near",3.5,0],["","critical",.98,"token",3,null,24,!0],["","low",.98,"token",3,null,21,!0],["","high",.95,"token",3,null,12,!0],["","high",.8,"near",3.6,2,3],["i","high",.85,"near",2.5,0],["","high",.95,"token",3.5,null,8,!0],["","high",.95,"token",3.5,null,9,!0],["i","high",.93,"token",2.5],["","high",.95,"token",3.3,null,8,!0],["","critical",.99,"token",3,null,5,!0],["i","high",.85,"near",2.8,0],["","high",.95,"token",3,null,9,!0],["","high",.98,"line",4,null,3,!0,{test:"jwt",onFail:"doubt"}],["","high",.95,"token",3.5,null,5,!0,{test:"crc32-hex",onFail:"doubt"}],["","medium",.95,"near",3,3,3],["i","medium",.9,"near",3,0,2,null,null,["0fff9ee671b05ea2"]],["i","medium",.93,"near",3.5,0,2,null,null,["f5e95c9954635b65"]],["i","medium",.93,"near",2.5,0,10],["","critical",.93,"token",3.8,null,3,!0],["","high",.95,"token",3,null,7,!0],["","medium",.95,"token",3,null,5,!0],["","high",.95,"near",3,2,3],["","critical",.85,"token",3,null,3,!0],["","medium",.95,"token",3,null,8,!0],["","critical",.93,"token",2.5,null,3,!0],["","critical",.99,"token",3,null,7,!0],["i","high",.9,"line",3],["","high",.93,"line",2],["","medium",.9,"line",3],["","critical",.97,"near",3.5,2,8],["","critical",.9,"token",3.5,null,4,!0],["","high",.95,"token",3.5,null,3,!0],["","critical",.99,"token",3,null,8,!0],["i","high",.85,"near",2.9,0],["","critical",.95,"token",3.5,null,5,!0,{test:"crc32-hex-body",onFail:"doubt"}],["","critical",.95,"token",3.5,null,4,!0,{test:"crc32-hex-body",onFail:"doubt"}],["i","critical",.88,"near",3.5,2],["i","critical",.9,"near",3,2],["","high",.95,"token",3.5],["i","high",.85,"near",3,3],["","critical",.95,"token",3.5,null,6,!0],["i","medium",.9,"near",3,3],["","critical",.93,"near",3,3],["","low",.9,"token",2.5,null,null,!0],["","medium",.93,"near",3,2,3],["i","medium",.85,"near",2.5,0],["","high",.9,"near",3,3,3],["","low",.95,"token",3.5,null,16,!0],["","critical",.95,"token",3.5,null,4,!0,{test:"crc32-base64-confluent",onFail:"doubt"}],["","high",.9,"line",1.8],["","high",.88,"line",1.8],["i","high",.88,"line",1.8],["","high",.7,"line",2.5,null,null,!0],["","high",.95,"token",3.5,null,6,!0],["i","critical",.95,"near",3,0],["","high",.93,"token",3.5,null,5,!0],["","high",.95,"token",3,null,4,!0],["i","low",.85,"near",3.5,2],["","critical",.95,"token",3.5,null,14,!0],["","high",.75,"near",2,4,null,!0],["","high",.9,"token",3,null,4,!0],["","high",.92,"near",3,2,3],["","critical",.97,"token",3,null,4,!0],["","critical",.95,"token",3,null,4,!0],["i","high",.88,"near",3,2],["","critical",.95,"token",3.5,null,8,!0],["i","medium",.93,"near",2.8,0],["","critical",.97,"token",3.5,null,4,!0],["","medium",.9,"near",3,2,4],["i","high",.85,"near",3.8,3],["","medium",.93,"line",2.8],["","high",.97,"line",null,null,null,null,{test:"discord-token",onFail:"drop"}],["","medium",.95,"line",3.5,null,11],["","low",.9,"line",3,null,16,!0],["","high",.95,"line",null,null,null,!0,{test:"base64-user-password",onFail:"drop"}],["","high",.93,"token",3.5,null,null,!0,{test:"json-token",onFail:"drop"}],["","critical",.98,"token",3.5,null,9,!0],["","critical",.95,"token",3.5,null,9,!0],["","critical",.98,"token",3.5,null,6,!0],["i","high",.85,"line",3.3],["","high",.95,"token",4,null,3,!0],["","high",.85,"near",3.5,2],["","high",.93,"token",3.3,null,4,!0],["","critical",.95,"token",3.5,null,12,!0],["","medium",.95,"token",3.5,null,12,!0],["","medium",.95,"token",3.5,null,4,!0],["","high",.95,"token",2.3,null,4,!0],["","medium",.95,"token",2.3,null,4,!0],["i","high",.9,"near",3.5,0],["","high",.95,"token",3,null,3,!0],["","high",.97,"token",3,null,5,!0],["i","critical",.88,"near",3,0,null,null,null,["bc1a50966c9e6486","60a09e4357868c1e","8335c55334821eef","095101cf732c298a","b26ab6529d20ebeb","bb4978fbe7638de8"]],["i","critical",.88,"line",3,null,null,null,{test:"seed-phrase",onFail:"drop"}],["i","medium",.8,"near",3,0],["i","high",.8,"near",2.5,0],["","low",.9,"near",2.3,2,3],["i","high",.9,"line",3.5],["","high",.85,"near",4,2,3],["","high",.8,"token",4,null,3,!0],["","high",.95,"near",3.2,3],["i","critical",.95,"near",3.8,0],["","high",.95,"token",3.5,null,5,!0],["","high",.9,"line",1.8,null,null,!0],["i","critical",.85,"near",2.8,0],["i","medium",.85,"near",2.8,0],["","medium",.9,"line",3.5,null,4,!0],["","high",.9,"token",3,null,3,!0],["","high",.95,"token",2,null,7,!0],["","medium",.95,"token",3.5,null,13,!0],["","high",.98,"token",3.5,null,6,!0],["","high",.95,"near",3,3],["","critical",.99,"token",3,null,4,!0,{test:"crc32-base62",onFail:"doubt"}],["","critical",.99,"token",3,null,11,!0,{test:"github-fine-grained",onFail:"doubt"}],["","high",.99,"token",3,null,4,!0,{test:"crc32-base62",onFail:"doubt"}],["","high",.95,"token",null,null,4,!0],["i","high",.8,"line",3,null,null,null,null,["07e23ede2756aa3f"]],["","critical",.97,"token",3,null,6,!0],["","critical",.99,"token",null,null,5,!0,{test:"crc32-base36",onFail:"doubt"}],["","medium",.95,"token",3,null,6,!0],["","low",.95,"token",3,null,6,!0],["","high",.95,"token",3,null,6,!0],["","high",.85,"line",3],["","high",.95,"token",3.5,null,11,!0],["","critical",.95,"near",3.5,3,5],["i","critical",.85,"near",3,0],["","critical",.99,"block",null,null,null,!0],["","medium",.95,"token",3.5,null,7,!0],["","high",.95,"token",4,null,4,!0],["","medium",.96,"line",2.8],["","low",.9,"token",3,null,4,!0],["i","critical",.96,"near",3.8,3],["","high",.9,"token",3.5,null,5,!0],["","high",.95,"token",3.5,null,5,!0,{test:"crc32-hex-grafana",onFail:"doubt"}],["","high",.95,"token",3.5,null,8,!0,{test:"json-token",onFail:"drop"}],["i","critical",.97,"token",2.8],["","critical",.98,"token",3.5,null,4,!0],["","critical",.98,"token",3.5,null,5,!0],["i","critical",.85,"near",3,2],["i","critical",.85,"line",3],["","medium",.95,"token",3.5,null,6,!0],["","high",.95,"token",2.5,null,8,!0],["","high",.95,"token",3.9,null,3,!0],["","medium",.95,"token",3.9,null,8,!0],["","high",.95,"token",3,null,8,!0],["","critical",.98,"line",3,null,3],["","medium",.93,"line",3],["","critical",.95,"token",3,null,13,!0],["","high",.93,"token",3.8,null,4,!0],["i","critical",.93,"near",3,0,2],["i","low",.8,"line",3],["","high",.9,"near",3,2],["","critical",.95,"near",3.5,8,null,null,null,["a45404ae333dd955","76bd0882c9c19288","190edf59d5736c3b"]],["","critical",.93,"near",3.3,6],["","medium",.8,"token",null,null,null,!0,{test:"jwt",onFail:"drop"},["8d4ef6536dc8895f"]],["","medium",.5,"token",4,null,null,!0,{test:"jwt-damaged",onFail:"drop"}],["i","high",.88,"near",3,0],["","high",.9,"line"],["","critical",.95,"token",3.5,null,16,!0],["","high",.93,"token",3,null,3,!0],["","high",.85,"near",2.3,14,null,!0],["","critical",.98,"line",4,null,3,!0,{test:"kubernetes-service-account",onFail:"doubt"}],["i","high",.9,"near",3,0],["i","critical",.9,"near",2.5,0],["","high",.95,"token",2.5,null,6,!0],["","critical",.96,"line",3.5,null,null,!0],["i","medium",.85,"near",3,2,2],["","critical",.93,"token",3,null,4,!0],["","medium",.93,"token",3,null,4,!0],["","high",.95,"token",3.5,null,10,!0],["","medium",.95,"token",3,null,7,!0],["","high",.93,"near",3,2,5],["","high",.95,"line",3,null,null,!0],["","medium",.9,"line",2.8],["","high",.9,"near",3,2,3],["","high",.95,"token",3.5,null,3,!0,{test:"json-token",onFail:"suspect"}],["","medium",.88,"line",2.8],["","high",.88,"near",2.2,3],["","high",.85,"line",2,null,null,!0],["","high",.85,"near",2.5,2],["","medium",.95,"line",3.5,null,null,!0],["","critical",.95,"token",3,null,8,!0],["","high",.97,"token",3.5,null,12,!0],["","high",.95,"near",3.5,2,3],["","medium",.95,"line",3],["","critical",.95,"token",2.5,null,11,!0],["","medium",.95,"token",2.5,null,14,!0],["","high",.85,"token",3.5,null,3,!0],["","critical",.88,"token",3.5,null,5,!0],["","critical",.93,"near",3.5,3,7],["","high",.96,"token",3.5,null,3,!0,{test:"jwt",onFail:"doubt"}],["","critical",.95,"token",3.5,null,10,!0],["i","critical",.85,"near",2.5,0],["","high",.92,"near",3.5,2,3],["","high",.95,"token",3.5,null,3,!0,{test:"json-token",onFail:"drop"}],["","high",.8,"near",2,2],["","low",.95,"line",3,null,2,!0],["i","high",.95,"near",3.5,3],["","high",.9,"token",3.5,null,7,!0],["","high",.9,"line",2.8,null,null,!0],["","high",.92,"line",null,null,null,!0,{test:"base64-user-password",onFail:"drop"}],["","medium",.9,"near",3.3,2,3],["","critical",.95,"token",3.8,null,3,!0],["","critical",.95,"token",3.5,null,7,!0],["","critical",.93,"token",3.4,null,4,!0],["i","critical",.95,"near",3.5,0,2],["","high",.9,"near",3.5,3],["","critical",.99,"token",null,null,7,!0,{test:"json-token",onFail:"doubt"}],["","critical",.97,"token",3.5,null,3,!0],["","critical",.98,"token",null,null,8,!0,{test:"openai-key",onFail:"doubt"}],["","critical",.98,"line",null,null,3,!0],["","critical",.98,"token",3,null,6,!0],["i","high",.85,"near",2.5,2],["","high",.98,"token",3,null,12,!0,{test:"crc32-hex",onFail:"doubt"}],["","medium",.95,"token",3.5,null,16,!0],["","medium",.9,"line",3,null,null,!0],["","low",.85,"line",3,null,null,!0],["","low",.8,"line",3,null,null,!0],["i","critical",.93,"near",3.8,2],["","critical",.97,"token",3,null,8,!0],["","medium",.97,"token",3,null,8,!0],["","critical",.95,"token",3,null,11,!0],["","critical",.95,"token",2.5,null,16,!0],["","critical",.95,"block",null,null,null,!0,{test:"pgp-secret-key",onFail:"doubt"}],["","high",.93,"near",3,3,4],["","high",.9,"line",3.5,null,12,!0],["","critical",.95,"token",2.5,null,15,!0],["","medium",.8,"token",3,null,16,!0],["","high",.95,"token",3.5,null,13,!0],["i","medium",.85,"near",3.2,0],["i","high",.85,"near",3.5,2],["","high",.99,"token",3,null,5,!0],["","high",.97,"token",3.5,null,4,!0],["","critical",.98,"block",null,null,null,!0,{test:"pem-private-key",onFail:"doubt"}],["","low",.7,"block",null,null,null,!0,{test:"pem-encrypted-key",onFail:"drop"}],["","critical",.95,"line",null,null,null,!0],["","high",.7,"block",null,null,null,!0,{test:"pem-private-key",onFail:"drop"}],["","low",.7,"block",null,null,null,!0],["","high",.9,"block",null,null,null,!0],["","high",.5,"block",null,null,null,!0,{test:"key-damaged",onFail:"drop"}],["","critical",.95,"token",2.5,null,null,!0],["","low",.8,"token",2.5,null,6,!0],["","critical",.99,"token",3,null,4,!0],["","high",.95,"near",3.5,3,2],["i","medium",.85,"near",3.3,0],["","critical",.97,"block",3,null,null,!0],["","low",.9,"block",3,null,null,!0],["","critical",.98,"token",null,null,5,!0,{test:"macaroon",onFail:"doubt"}],["","high",.88,"near",2.3,4],["i","critical",.93,"near",3,0],["","high",.97,"line",3.5,null,null,!0],["","low",.9,"token",2.5,null,9,!0],["i","critical",.88,"near",3,2],["","high",.98,"token",3.5,null,5,!0],["","high",.95,"near",3.3,2,3],["","critical",.93,"near",3.5,3,3],["","medium",.95,"token",2.5,null,6,!0],["","medium",.9,"line",3.5],["i","medium",.85,"near",3,2],["","critical",.99,"token",3,null,9,!0],["","high",.95,"token",3.5,null,12,!0,{test:"crc32-base62-salad",onFail:"doubt"}],["","critical",.95,"token",4,null,3,!0],["","low",.8,"token",3.5,null,5,!0],["","high",.92,"near",3,2,5],["","low",.9,"token",2.5,null,3,!0],["i","critical",.85,"near",2.5,2],["","critical",.97,"token",3.5,null,6,!0],["","medium",.95,"token",3,null,9,!0],["","high",.98,"token",3.5,null,3,!0],["","high",.95,"token",3.5,null,7,!0,{test:"json-token",onFail:"doubt"}],["","low",.6,"line",3],["","high",.95,"token",2.8,null,7,!0],["","medium",.95,"token",3,null,12,!0],["","high",.93,"near",3.3,2,3],["","high",.75,"token",3,null,3,!0],["","critical",.95,"token",3,null,5,!0],["","medium",.95,"token",3.5,null,24],["","high",.9,"token",3,null,5,!0],["i","critical",.97,"near",4,0],["i","high",.92,"line",3],["","high",.95,"token",3.5,null,7,!0],["i","critical",.88,"near",2.9,0],["","high",.98,"token",3,null,4,!0],["","high",.97,"token",3.5,null,5,!0],["i","high",.85,"near",3,2],["","critical",.95,"token",4,null,4,!0],["","high",.9,"near",3.5,2,3],["","high",.9,"token",3.5,null,8,!0],["","high",.95,"near",3.5,2],["i","medium",.88,"near",3,2],["i","critical",.93,"near",3.8,0],["","critical",.93,"token",3,null,8,!0],["","medium",.93,"token",3,null,8,!0,null,["2cafc0970149a84f","f2d6ca16515033e5"]],["","critical",.98,"token",3.5,null,10,!0],["","critical",.98,"token",3,null,4,!0],["","critical",.99,"token",null,null,null,!0,{test:"supabase-service-role",onFail:"drop"}],["","high",.97,"near",3.8,3],["","critical",.95,"token",3,null,10,!0],["","high",.95,"token",3,null,11,!0],["","medium",.95,"near",3,3,2],["","high",.95,"line",3.8,null,null,!0,null,["731fa294d036e54f","0b5dd075ccdd03c4","6f3791a57f1d6dd8"]],["","low",.9,"token",3.5,null,4,!0],["i","critical",.85,"near",3.5,3],["","critical",.99,"line",3.5,null,null,!0],["","high",.95,"token",4,null,5,!0],["i","low",.85,"near",3,0],["","high",.95,"line",2.8,null,null,null,null,["8be5d113c0871ce1"]],["i","critical",.95,"near",3.8,4],["","low",.9,"near",3,3,2,null,null,null,{other:{source:`(?:(?:auth|token|secret)[\\w.-]{0,16}[\\\\"'\\]) \\t]{0,4}(?:=>|:=|[=:,(])[ \\t]{0,8}[\\\\"'\`]{0,2}|AC[0-9a-f]{32}["'\\\\]{0,2}[ \\t]{0,2}[,:][ \\t]{0,2}["'\\\\]{0,2})[0-9a-f]{32}(?![\\w+/=-])`,flags:"i"},lines:3,confidence:.9,isNeeded:!0}],["","low",.9,"near",3,2,2],["i","critical",.9,"near",3,3,null,null,null,null,{other:{source:"(?:AC|SK)[0-9a-f]{32}(?![A-Za-z0-9])",flags:""},lines:3,confidence:.97}],["","high",.95,"near",4,2,20,null,null,["3ea15a7cd6d27917","c9b3bacd49c746c4"]],["i","medium",.9,"near",3,2],["i","high",.9,"near",3.5,2],["","critical",.95,"token",3.3,null,6,!0],["","medium",.95,"near",3,3],["","high",.98,"token",4,null,4,!0],["","critical",.9,"line",3.5,null,2],["","critical",.95,"token",3.5,null,4,!0,{test:"crc32-base62",onFail:"doubt"}],["","high",.95,"token",3.5,null,4,!0,{test:"crc32-base62",onFail:"doubt"}],["","high",.85,"token",4,null,3,!0],["","medium",.95,"token",2.5,null,5,!0],["","high",.95,"token",3.5,null,9,!0,{test:"crc32-base62-whole",onFail:"doubt"}],["","high",.95,"near",3.5,3],["","medium",.85,"line",3],["","critical",.93,"line",3.5,null,null,!0],["","high",.93,"line",3.5,null,null,!0],["","critical",.95,"token",3.5,null,15,!0],["","high",.96,"near",3.5,3,2],["","high",.95,"near",3.8,2,3],["i","medium",.93,"near",3.5,0],["","medium",.9,"token",3],["","high",.99,"token",3,null,5,!0,{test:"crc32-hex-body",onFail:"doubt"}]],fragments:[`)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|(?:[ \\t]{1,4}|,[ \\t]{0,4})["']?value["']?|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>(?=[a-z_+/-]*[0-9][a`,`)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|(?:[ \\t]{1,4}|,[ \\t]{0,4})["']?value["']?|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>(?=[a-f]*[0-9])(?=[0`,`)(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:key|token)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|(?:[ \\t]{1,4}|,[ \\t]{0,4})["']?value["']?|:[ \\t]?[a-z]{3,6}(?=[`,`)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|(?:[ \\t]{1,4}|,[ \\t]{0,4})["']?value["']?|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>[0-9a-f]{8}-[0-9a-f]`,`(?!(?:your|my|the|some|change|example|sample|placeholder|replace|insert|enter|dummy|redacted)[_.\\- ]?|(?:pass(?:word|wd|phrase)?|pwd|secret|token|admin|root|user(?:name)?|test|guest)(?:["'\\s;,)\\]}<&]|`,`)(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:token|key)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|(?:[ \\t]{1,4}|,[ \\t]{0,4})["']?value["']?|:[ \\t]?[a-z]{3,6}(?=[`,`)(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:key)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|(?:[ \\t]{1,4}|,[ \\t]{0,4})["']?value["']?|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0`,`)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|(?:[ \\t]{1,4}|,[ \\t]{0,4})["']?value["']?|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2}|(?<![\\w.-])(?:client[_. -]?sec`,`)(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:token)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|(?:[ \\t]{1,4}|,[ \\t]{0,4})["']?value["']?|:[ \\t]?[a-z]{3,6}(?=[ \\t]`,`)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|(?:[ \\t]{1,4}|,[ \\t]{0,4})["']?value["']?|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t`,")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:secret|secret[_.",`$)|(?:foo(?:bar)?|tiger|bar|baz|qwerty|1234\\d{0,6}|none|null|true|false|changeit)(?:["'\\s;,)\\]}<&]|$)|[xX*.]{3`,")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:api[_. -]?key|ke",")(?:\\.\\w{1,20})?\\([{ \\t]{0,3}(?:[a-z_]{0,12}(?:key|token|secret)[ \\t]{0,2}[=:][ \\t]{0,2})?[\"'`])(?<secret>(?=[",")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:client[_. -]?sec",")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:secret|api[_. -]",")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:token|key|secret",")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:access[_. -]?tok",")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:key|token|secret",")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:token|key|passwo",")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\",")(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\\w+/"," \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\\"'`(]{0,2})(?<secr",",2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\\"'`(]{0,2}|(?<![\\w.-])(?",")(?:\\.\\w{1,20})?\\([{ \\t]{0,3}(?:[a-z_]{0,12}(?:key|token|secret)[ \\t]{0,2}[=:][ ",`[^\\s"'<>]{0,200}?[?&](?:api_key)=)(?<secret>(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-`,",2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\\"'`(","[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",")(?<secret>(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{32})(?![\\w","a-z_+/-]*[0-9][a-z_+/-]*[0-9])[a-z0-9]{32})(?![\\w+/=-]|\\.\\w)","{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![",")(?<secret>(?=[a-z_+/-]*[0-9][a-z_+/-]*[0-9])","]{0,8}[\\\\\"'`(]{0,2}|(?<![\\w.-])(?:secret[_. -",")(?<secret>(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9","_[A-Za-z0-9_-]{50}[A-Za-z0-9]{6}(?![A-Za-z0-9","_(?=[a-z0-9]*[A-Z])(?=[A-Za-z]*[0-9])[A-Za-z0","-[A-Za-z0-9]{6,20}-[A-Za-z0-9]{20,36}(?![A-Za","])[0-9a-f]{32})(?![\\w+/=-]|\\.\\w)","]{0,8}[\\\\\"'`(]{0,2}|(?<![\\w.-])(","]{0,8}[\\\\\"'`(]{0,2})(?<secret>(?","(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-","-9]*[a-f])[0-9a-f]{40})(?![\\w+/=","]*[0-9])[a-z0-9]{32})(?![\\w+/=-]","]*[a-f])[0-9a-f]{64})(?![\\w+/=-]","[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-","_[A-Za-z0-9]{36}(?![A-Za-z0-9_])","(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{","]*[0-9])[a-z0-9]{64})(?![\\w+/=-]","(?:[A-Z0-9]{1,12} ){0,2}PRIVATE ","[a-z0-9_-]{32})(?![\\w+/=-]|\\.\\w)","}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-","-z_+/-]*[0-9])[a-z0-9]{40})(?![\\","=[a-z]*[0-9][a-z]*[0-9])[a-z0-9]","[0-9A-Za-z_-]{20}(?![0-9A-Za-z_-","_[A-Za-z0-9]{40,64}(?![A-Za-z0-9","_[A-Za-z0-9]{32}(?![A-Za-z0-9_])","(?<![\\w+/.-])(?<secret>[A-Za-z0-","[A-P][A-Za-z0-9+/]{5}=(?![A-Za-z","(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-","-z_+/-]*[0-9])[a-z0-9]{20})(?![\\","\\$[./0-9A-Za-z]{1,8}\\$[./0-9A-Za","-]*[0-9])[a-z0-9_-]{40})(?![\\w+/","]?key|secret[_. -]?access[_. -]?","[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-",`\\.com[^\\s"'<>]{0,200}?[?&](?:api`,"(?:[^-]|-(?!----)){64,60000}----","w.-]{0,24}?(?:api[_. -]?",`[^\\s"'<>]{0,200}?[?&](?:`,"]{0,8}[\\\\\"'`(]{0,2})(?<s","[0-9a-f]{64}(?![0-9A-Za-","0}={0,2}(?![A-Za-z0-9+/=","[0-9a-f]{32}(?![0-9A-Za-","(?<secret>[A-Za-z0-9+/]{","(?<secret>[A-Za-z0-9_-]{","-z_+/-]*[0-9])[a-z0-9_-]","(?<![\\w+/.-])(?<secret>s","[A-Za-z]*[0-9])[A-Za-z0-","[_. -]?secret|api[_. -]?","[0-9a-f]{40}(?![0-9A-Za-","]{0,8}[\\\\\"'`(]{0,2}|api\\","[0-9a-f]{8}(?![0-9A-Za-z","f]{64})(?![\\w+/=-]|\\.\\w)","?secret|secret[_. -]?key","-z_+/-]*[0-9])[a-z0-9]{3","a-z0-9]{16})(?![\\w+/=-]|","f]{32})(?![\\w+/=-]|\\.\\w)","-z_+/-]*[0-9])[a-z0-9]{2","[0-9a-f]{64}(?![A-Za-z0-","w.-]{0,24}?(?:token|secr","f]{40})(?![\\w+/=-]|\\.\\w)","[_. -]?key|secret[_. -]?","secret|secret|secret[_. ","[0-9a-f]{32})(?![0-9A-Za","a-f]*[0-9])(?=[0-9]*[a-f","0-9]{16}(?![A-Za-z0-9_])","}={0,2})(?![A-Za-z0-9+/=","(?=[a-z]*[2-7])[a-z2-7]{","(?=[a-z]*[0-9])[a-z0-9]{","[A-Za-z0-9]{32}(?![A-Za-","=[a-z+/]*[0-9])[a-z0-9+/","[_. -]?access[_. -]?toke","[0-9a-f]{32}(?![A-Za-z0-","(?<![\\w+/.-])(?<secret>(",")(?![\\w+/=-]|\\.\\w)","}(?![A-Za-z0-9_-])","w.-]{0,24}?(?:toke","(?:(?:(?<![a-z0-9]","(?<![A-Za-z0-9_-])","]{0,8}[\\\\\"'`(]{0,2","0}(?![A-Za-z0-9_])","(?![A-Za-z0-9+/=])","w.-]{0,24}?(?:key|","w.-]{0,24}?(?:secr","(?<![\\w+/.-])(?<se","4}(?![A-Za-z0-9_])","(?<secret>[0-9a-f]","(?<secret>[A-Za-z0","access[_. -]?token","8}(?![A-Za-z0-9_])","(?![A-Za-z0-9_=-])","(?<![A-Za-z0-9+/])","2}(?![A-Za-z0-9_])","6}(?![A-Za-z0-9_])","eyJ[A-Za-z0-9_-]{1","-z_+/-]*[0-9])[a-z","(?![A-Za-z0-9+/=_-","}\\.[A-Za-z0-9_-]{2","3}(?![A-Za-z0-9_])"]});export{v as a,x as b};
