var b=["\f","\v"],m=64*b.length,z=/[\f\v]./gs;function A(e){return(b[Math.floor(e/64)]??"")+String.fromCharCode(48+e%64)}function f({rows:e,shapes:t,fragments:r}){let a=new Map,o=new Map(r.map((n,i)=>[A(i),n]));return{matchers:e.split(`
`).map(n=>{let[i="",c="",...s]=n.split("	"),d=s.pop()??"",y=s.map(p=>{let _=p.slice(0,-2);return a.set(_.toLowerCase(),p.slice(-2)),_}),k=t[Number(c)],h=new l(d,k[0],o);return{id:i,keywords:y,pattern:h,...g(k)}}),anchors:a}}function g([,e,t,r,...a]){let[o,u,n,i,c,s]=a;return{severity:e,confidence:t,scope:r,...o==null?{}:{minEntropy:o},...u==null?{}:{near:{lines:u}},...n==null?{}:{publicPrefix:n},...i==null?{}:{caseSensitive:i},...c==null?{}:{structure:c},...s==null?{}:{published:s}}}var l=class{flags;#t;#e;constructor(t,r,a){this.#t=t,this.flags=r,this.#e=a}get source(){return this.#t.replace(z,t=>this.#e.get(t)??t)}};var{matchers:v,anchors:x}=f({rows:`ably-api-key	0	ably01	(?<![\\w+/.-])\v66}\\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{43}\vU
abuseipdb-api-key	1	abuseipdb01	abuse_ipdb43	(?:(?:abuseipdb|abuse[_. -]?ipdb\f0\fK80}\vU
adafruit-io-key	2	aio_01	aio_[A-Za-z]{4}[0-9]{2}[A-Za-z0-9]{2\vc
adafruit-api-key	3	adafruit01	aio_key21	(?:(?:adafruit|(?<![a-z0-9])aio\f0\fL\vI\\w)
adobe-client-secret	4	p8e-01	(?<![\\w.-])p8e-[A-Za-z0-9_-]{32\vV
adyen-api-key	5	adyen01	(?<![\\w+/])AQE[A-Za-z0-9+/]{60,300}={0,2}-[A-Za-z0-9+/]{20,80}={0,2}-[^\\s"'<>\`,]{8,40}(?![^\\s"'<>\`,])
age-secret-key	6	AGE-SECRET-KEY-21	AGE-SECRET-KEY-(?:PQ-)?1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}(?![A-Za-z0-9])
agora-app-certificate	7	agora01	(?:(?:agora\fJw.-]{0,24}?(?:certificate|app[_. -]?cert|cert|\f:.\\w)
aikido-token	8	AIK_SECRET_21	AIK_CI_21	AIK_(?:SECRET|CI)_(?=[A-Za-z]{0,63}[0-9])\fc])
airtable-pat	9	airtable01	\v\\cret>pat[A-Za-z0-9]{14}\\.[0-9a-\vJ
airtable-api-key	10	airtable01	\v\\cret>key(?=[a-z]*[A-Z0-9])(?=\v>9]{14}\vU
aiven-service-password	11	AVNS_01	AVNS_[A-Za-z0-9_-]{19\vV
aiven-token	12	aiven01	(?:(?:aiven\f1\f]ivenv1[ ]{1,4})\v8360,380}={0,2}\vU
akamai-edgegrid-token	13	akab-01	akab-[0-9a-z]{16}-[0-9a-z]{1\vf
akamai-client-secret	14	akab-01	akamai01	edgegrid01	edgerc01	(?:(?:akamai|edgegrid|edgerc\fGret|secret\fB\f[\vjt\fB\v2ret>[a-z0-9+/]{43}=\vU
alchemy-api-key	15	.alchemy.com/v2/<7	.alchemyapi.io/v2/>9	\\.(?:g\\.alchemy\\.com|alchemyapi\\.io)\\/v2\\/\v632\vn)
alchemy-auth-token	3	alchemy_01	alchemyapi01	alchemy-01	alchemykey01	(?:(?:alchemy\fEy|auth[_. -]?token\f=\f^{32}\vU
algolia-admin-key	16	algolia01	(?:(?:algolia\fJw.-]{0,24}?(?:admin[_. -]?key|admin[_. -]?api[_. -]?key|write[_. -]?key|write[_. -]?api\vKkey|api[_. -]?key|secret\fB\f[admin[_. -]?api[_. -]?key|admin[_. -]?key|write\f8-]|\\.\\w)
alibaba-access-key-id	17	LTAI01	LTAI[A-Za-z0-9]{12,2\vZ
alibaba-access-key-secret	18	LTAI01	aliyun21	alibaba23	alicloud21	(?:(?:aliyun|alibaba|alicloud|access[_. -]?key\fJ\v]et|access[_. -]?key[_. -]\vL|token\fB\fVkey[_. -]?secret|accesskeysecret|secret|secret[_. -]?key|key[_. -]?secret\f=\v9-z0-9]{30}\vU
alibaba-sts-key-id	19	STS.01	\vXSTS\\.(?=[A-Za-z]{0,19}[0-9])[A-Za-z0-9]{20,30\vV
alpaca-api-secret	20	alpaca01	apca_01	apca-01	(?:(?:alpaca|(?<![a-z0-9])apca\fD -]?key|api[_. -]?secret[_. -]?key\f=\v9-z0-9]{40,44}\vU
alphavantage-api-key	21	alphavantage01	alpha_vantage43	alpha-vantage43	(?:(?:alphavantage|alpha[_. -]?vantage\f0|:|,|>\v1|www\\.alphavantage\\.co\v3apikey)=\fS[\vB\\.\\w)
amplitude-secret-key	7	amplitude45	(?:(?:amplitude\fJ\v]et|secret\f8-]|\\.\\w)
ansible-connection-password	22	ansible_password63	ansible_ssh_pass67	ansible_become_pass67	ansible_sudo_pass67	ansible_(?:ssh_pass|password|become_pass(?:word)?|become_password|sudo_pass)["']?[ \\t]{0,3}[:=][ \\t]{0,3}["']?\f3\fC})(?<secret>(?!!vault)[^\\s"'$<{}*]{4,128})(?=["'\\s,]|$)
anthropic-api-key	23	sk-ant-api03-:9	sk-ant-api03-[A-Za-z0-9_-]{93}AA(?![A-Za-z0-9_-])
anthropic-admin-key	24	sk-ant-admin01-<;	sk-ant-admin01-[A-Za-z0-9_-]{78,108}AA(?![A-Za-z0-9_-])
anthropic-oauth-token	25	sk-ant-oat01-:9	sk-ant-ort01-:9	sk-ant-sid01-:9	sk-ant-(?:oat|ort|sid)01-[A-Za-z0-9_-]{80,110\vV
apify-api-token	26	apify_api_43	apify_api\f\`
apilayer-access-key	1	apilayer23	currencylayer65	numverify21	marketstack25	aviationstack01	mediastack23	positionstack21	mailboxlayer23	fixer_21	fixer.io41	screenshotlayer83	userstack23	languagelayer03	coinlayer03	pdflayer01	vatlayer01	(?:(?:apilayer|currencylayer|numverify|marketstack|aviationstack|mediastack|positionstack|mailboxlayer|fixer[_. -]?io|screenshotlayer|userstack|zenserp|languagelayer|coinlayer|pdflayer|vatlayer\f0|:|,|>\v1|\\.(?:currencylayer|marketstack|aviationstack|mediastack|positionstack|mailboxlayer|numverify|userstack|fixer|coinlayer|apilayer)\\.(?:com|io|net)[^\\s"'<>]{0,120}?[?&]access_key=)(?<secret>(?=[a-z]*[0-9])[a-z0\v?)
appcenter-api-token	1	appcenter21	app_center21	app-center21	(?:(?:appcenter|app[_. -]?center\f1\fK40}\vU
appveyor-api-token	27	appveyor21	\v\\cret>v2\\.[a-z0-9]{20}\vU
artifactory-api-key	28	AKCp01	(?<![A-Za-z0-9+/_-])AKCp[A-Za-z0-9]{68,70}\vk])
artifactory-reference-token	29	cmVmdGtuO01	cmVmdGtuO[A-Za-z0-9]{55}\vk])
asaas-api-key	30	$aact_prod_03	\\$aact_prod_[A-Za-z0-9_-]{20,300}(?:::)?[A-Za-z0-9_:=-]{0,200}(?![A-Za-z0-9_:=-])
asaas-sandbox-api-key	31	$aact_hmlg_03	\\$aact_hmlg_[A-Za-z0-9_-]{20,300}(?:::)?[A-Za-z0-9_:=-]{0,200}(?![A-Za-z0-9_:=-])
asana-personal-access-token	32	asana01	(?<![\\w/.-])(?<secret>[012]\\/[0-9]{14,17}(?:\\/[0-9]{14,17})?:\vM-z])
asp-net-machine-key	33	validationKey=83	decryptionKey=21	(?:validation|decryption)Key="(?<secret>[0-9A-Fa-f]{32,128})(?:,IsolateApps)?"
assemblyai-api-key	7	assemblyai23	assembly_ai67	assembly-ai67	aai.settings21	(?:(?:assemblyai|assembly[_. -]?ai|(?<![a-z0-9])aai\f0\fd?:AssemblyAI\fFa-f\voa-f\fe
atlassian-api-token	34	ATATT323	ATATT3[A-Za-z0-9_=-]{100,250}=[A-F0-9]{8}\vd
atlassian-access-token	34	ATCTT321	ATCTT3[A-Za-z0-9_=-]{100,250}=[A-F0-9]{8}\vd
atlassian-data-center-token	35	jira01	confluence23	atlassian01	\ve[MNO][A-Za-z0-9+/]{15}O[g-v][A-Za-z0-9+/]{26}\v[
africas-talking-api-key	36	atsk_01	(?<![\\w.-])atsk_[0-9a-f]{72}(?![0-9A-Za-z])
auth0-client-secret	37	auth021	(?:(?:auth0\f6,|>)[ \\t]{\f[\vjt\f=\f^{64}\vU
authress-service-client-key	38	sc_0/	ext_01	scauth_41	authress_61	\vX(?:sc_|ext_|scauth_|authress_)[A-Za-z0-9]{5,30}\\.[A-Za-z0-9]{4,6}\\.acc[_-][A-Za-z0-9-]{10,32}\\.[A-Za-z0-9+/_=-]{30,120\vV
aws-access-key-id	39	AKIA01	ABIA01	ACCA01	A(?:KI|BI|CC)A(?![A-Z0-9]{9}EXAMPLE)[A-Z\vN
aws-temporary-access-key-id	40	ASIA01	ASIA(?![A-Z0-9]{9}EXAMPLE)[A-Z2-7]{1\vf
aws-secret-access-key	41	secret_access_key65	SECRET_ACCESS_KEY65	SecretAccessKey:1	secretAccessKey:1	aws_secret21	AWS_SECRET21	awsSecret01	AwsSecret01	AWSSecret01	aws-secret21	aws.secret01	secret-access-key45	Secret access key<1	Secret Access Key<1	AKIA01	ASIA01	(?:(?:secret|key|pass|pwd|token|cred|(?<![a-z])sk)[\\w.-]{0,24}[\\\\"'\\]) \\t]{0,4}(?:>\\s{0,12}|(?:=>|[:?]?=|[:,(])[ \\t]{0,8})[\\\\"'\`]{0,2}|A[KS]IA[A-Z2-7]{16}["']?[ \\t]{0,2}[,:;|\\t ][ \\t]{0,2}["']?)(?![0-9a-f]{40}|[A-Za-z0-9/+]{30}EXAMPLEKEY)\v\`-9/+]{40})(?![A-Za-z0-9/+=])(?<!(?:googleapis|gcs|yandex|minio|wasabi)[\\s\\S]{0,100})
aws-session-token	42	IQoJb3JpZ2lu43	FwoGZXIvYXdz01	FQoGZXIvYXdz01	(?:IQoJb3JpZ2lu|F[Qw]oGZXIvYXdz)[A-Za-z0-9/+=]{100,}(?![A-Za-z0-9/+=])
aws-bedrock-api-key	43	ABSK01	\veABSK[A-Za-z0-9+/]{108,278}={0,2}\v[
aws-bedrock-api-key-short-term	44	bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tPO	bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{100,200\v7])
aws-appsync-api-key	2	da2-01	(?<![\\w.-])da2-[0-9a-z]{2\vf
aws-mws-auth-token	45	amzn.mws.23	amzn\\.mws\\.\fP(?![0-9A-Za-z-])
amazon-login-client-secret	46	amzn1.oa2-cs.v1.43	amzn1\\.oa2-cs\\.v1\\.\v5z])
axiom-api-token	47	xaat-01	xaat-\fP(?![0-9A-Za-z-])
axiom-personal-token	47	xapt-01	xapt-\fP(?![0-9A-Za-z-])
azure-storage-account-key	48	+ASt01	AccountKey61	account_key67	account-key65	storage_key65	storageKey23	STORAGE_KEY65	ACCOUNT_KEY67	StorageKey23	(?:\ve(?=[A-Za-z0-9+/]{76}\\+ASt)|(?:account|storage|access)[_-]?key["'\\]) \\t]{0,4}[:=,][ \\t]{0,4}["'\`]{0,2}(?![A-Za-z0-9+/]{76}ACDb))\v886}==)\v[
azure-entra-client-secret	49	0Q~0/	1Q~0/	2Q~0/	3Q~0/	4Q~0/	5Q~0/	6Q~0/	7Q~0/	8Q~0/	9Q~0/	(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])
azure-annotated-key	50	JQQJ901	\ve(?![A-Za-z0-9]{76}AZDO)[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}[A-Za-z][A-Za-z0-9]{7}(?:[A-Za-z0-9]{2}==)?\v[
azure-ai-services-key	7	azure01	ocp-apim21	subscription21	cognitive01	(?:(?:azure[_. -]?speech|azure[_. -]?text[_. -]?analytics|azure[_. -]?computer[_. -]?vision|azure[_. -]?vision|azure[_. -]?luis|azure[_. -]?face|azure[_. -]?form[_. -]?recognizer|azure[_. -]?document[_. -]?intelligence|azure[_. -]?qna[_. -]?maker|azure[_. -]?cognitive[_. -]?service|azure[_. -]?cognitive|azure[_. -]?translator|azure[_. -]?content[_. -]?moderator|azure[_. -]?content[_. -]?safety|azure[_. -]?anomaly[_. -]?detector|azure[_. -]?personalizer|azure[_. -]?spatial[_. -]?anchors|azure[_. -]?remote[_. -]?rendering|cognitive[_. -]?service|cognitive[_. -]?services|speech[_. -]?service|ocp[_. -]?apim[_. -]?subscription\f5\v1\fQ+/=-]|\\.\\w)
azure-shared-access-key	51	SharedAccessKey=45	SharedAccessKey=\v843}=)\v[
azure-app-configuration-secret	52	azconfig.io;Id=67	azconfig\\.io;Id=[^;\\s]{1,80};Secret=\v840,88\vO])
azure-sas-token	53	sig=01	\\bs[verp]=[^\\s"'<>]{1,600}?&(?:amp;)?sig=\v\`-9%+/]{43,60}(?:%3[dD]|=))(?![A-Za-z0-9%+/=])
azure-logic-app-url	54	logic.azure.com43	logic\\.azure\\.com(?::\\d{1,5})?\\/workflows\\/[0-9a-f]{32}\\/triggers\\/[^\\s"'<>]{1,300}?sig=\v643\vn)
azure-devops-pat	55	AZDO01	\ve[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}AZDO[A-Za-z0-9]{\v^
azure-devops-pat-legacy	56	azure_devops43	azure-devops43	azuredevops01	dev.azure.com21	ado_pat21	ado_token21	vsts01	vss_01	(?:(?:azure[_. -]?devops|azuredevops|(?<![a-z0-9])ado|(?<![a-z0-9])vss|(?<![a-z0-9])vsts|(?<![a-z0-9])tfs|system[_. -]?access\fJw.-]{0,24}?(?:pat|token|password|ext[_. -]?pat\fB\vWhttps?:\\/\\/[^\\s:@/]{0,60}:)(?<secret>\vP52}\vU
azure-cosmos-db-key	57	ACDb01	\fa76}ACDb[A-Za-z0-9+/]{6}==\v[
azure-redis-key	57	AzCa01	\fa33}AzCa\fi0-9+/=])
azure-service-bus-key	52	+ASb01	+AEh01	+ARm01	\fa33}\\+A(?:Sb|Eh|Rm)\fi0-9+/=])
azure-iot-key	52	AIoT01	\fa33}AIoT\fi0-9+/=])
azure-event-grid-key	52	AZEG01	\fa33}AZEG\fi0-9+/=])
azure-search-key	52	AzSe01	\ve[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}\v[
azure-functions-key	52	AzFu01	\vX[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]==\vd
azure-container-registry-password	58	+ACR01	\fa42}\\+ACR[A-D][A-Za-z0-9+/]{5}\v[
azure-batch-key	52	+ABa01	APIM01	+AMC01	\fa76}(?:\\+ABa|APIM|\\+AMC)[A-Za-z0-9+/]{5}[AQgw]==\v[
azure-openai-api-key	7	openai23	open_ai23	aoai01	(?:(?:azure[_. -]?openai|azure[_. -]?open[_. -]?ai|(?<![a-z0-9])aoai|openai[_. -]?azure\f5\v1|(?:AzureOpenAI|AsyncAzureOpenAI\fFa-f\voa-f\fe
backblaze-application-key	59	K00001	K00101	K00201	K00301	K00401	K00501	(?<![\\w+/-])K00[0-9](?=[A-Z0-9+/]*[a-z])(?=[a-z0-9+/]*[A-Z])[A-Za-z0-9+/]{27}\v[
baseten-api-key	60	baseten03	(?:(?:baseten\f0|:|,\fbcret>[a-z0-9]{8}\\.[a-z0\v?)
beamer-api-key	61	beamer01	\v\\cret>b_[A-Za-z0-9=_+/-]{44}\vU
bitbucket-app-password	62	ATBB01	ATBB[A-Za-z0-9]{24}[A-F0-9]{8}\vd
bitbucket-data-center-token	63	BBDC-01	BBDC-[A-Za-z0-9+/@_-]{40,50}(?![A-Za-z0-9+/@_=-])
bitly-access-token	1	bitly01	(?:(?:bitly\f1\fK40}\vU
bitrise-token	64	bitrise01	(?<![\\w+/.-])\v686}\vU
bittrex-api-secret	65	bittrex01	(?:(?:bittrex\fD -]?key|key|token\f4w)
box-client-secret	66	box_client21	box_developer21	box_access21	box-client21	boxclient01	boxsdk01	box_dev21	\vY)box\fGret|developer[_. -]?token|access[_. -]?token|dev[_. -]?token\f4w)
braintree-access-token	67	access_token$production$45	access_token\\$production\\$[0-9a-z]{16}\\$\v:z])
braintree-sandbox-access-token	68	access_token$sandbox$45	access_token\\$sandbox\\$[0-9a-z]{16}\\$\v:z])
branch-secret-key	69	secret_live_45	secret_test_65	\vX(?:secret_live_|secret_test_)\v@z0-9_-])
brave-search-api-key	70	brave01	x-subscription-token01	(?<![\\w+/.-])BSA(?=[A-Z0-9_-]*[a-z])\f\\]{24,40}(?![\\w+/=-])
braze-api-key	71	braze_01	braze-01	braze.01	brazeapi01	(?:(?:braze\fJ\v4key|rest[_. -]?key|key\f2?![\\w+/=-]|\\.\\w)
brevo-api-key	72	xkeysib-03	xkeysib-[0-9a-f]{64}-[A-Za-z\vN
brevo-smtp-key	73	xsmtpsib-01	xsmtpsib-[0-9a-f]{64}-[A-Za-z\vN
browserbase-api-key	74	bb_live_01	(?<![\\w.-])bb_live_(?=[A-Za-z_-]*[0-9]|[a-z0-9_-]*[A-Z])[A-Za-z0-9_-]{27\vV
browserstack-access-key	7	browserstack03	(?:(?:browserstack\fJ\vgaccess[_. -]?key\f=\fj0}\vU
bugsnag-auth-token	71	bugsnag01	(?:(?:bugsnag\fJw.-]{0,24}?(?:auth[_. -]?token|access[_. -]?token|token\f2?![\\w+/=-]|\\.\\w)
buildkite-user-token	75	bkua_01	bkua_[0-9a-f]{4\vZ
bunny-api-key	76	bunny_01	bunnycdn01	bunny.net43	bunny-01	(?:(?:bunny|bunnycdn\fJ\v4key|access[_. -]?key|key\fB\v2ret>\fP(?:\fP)?\vU
cal-com-api-key	77	cal_live_21	(?<![\\w.-])cal_live_\v:z])
calendly-token	78	.eyJpc3MiOiJodHRwczovL2F1dGguY2FsZW5kbHkuY29tIFY	(?<![\\w-])\vl7,300}\\.eyJpc3MiOiJodHRwczovL2F1dGguY2FsZW5kbHkuY29tI[A-Za-z0-9_-]{40,900}\\.[A-Za-z0-9_-]{43,400\vV
canva-client-secret	79	cnvca01	cnvca[A-Za-z0-9_-]{43}\vA])
hcaptcha-secret	80	captcha21	\v\\cret>ES_[0-9a-\vC
hcaptcha-secret-legacy	81	hcaptcha03	(?:(?:hcaptcha\fD -]?key|private[_. -]?key\fB\v2ret>0x(?=[0-9A-F]*[1-9A-F])[0-9a-fA-F]{40}\vU
recaptcha-secret	82	captcha21	(?:(?:recaptcha|captcha\fD -]?key|private[_. -]?key\fB\v2ret>6L[a-z0-9_-]{38}\vU
cloudflare-turnstile-secret	83	turnstile25	(?:(?:turnstile|captcha\fJw.-]{0,24}?(?:\fA)(?<secret>0x4AAAAAAA[a-z0-9_-]{18,30}\vU
cargo-registry-token	84	cargo01	crates01	(?<![A-Za-z0-9_+/.-])cio(?=[A-Za-z]{0,31}[0-9])\v@z0-9_+/=-])
cartesia-api-key	85	sk_car_01	(?<![\\w.-])sk_car_[A-Za-z0-9]{20,4\vZ
cerebras-api-key	4	csk-01	(?<![\\w.-])csk-[A-Za-z0-9]{4\va
cfx-license-key	86	cfxk_01	\vXcfxk_[A-Za-z0-9]{1,40}_[A-Za-z0-9]{5,10\vV
checkly-api-key	87	checkly23	(?<![\\w.-])cu_\v:z])
checkout-secret-key	88	sk_0/	(?<![\\w.-])sk_\vP26}[a-z*=#$](?![A-Za-z0-9_])
checkout-sandbox-secret-key	89	sk_sbox_01	sk_sbox_\vP26}[a-z*=#$](?![A-Za-z0-9_])
checkout-secret-key-legacy	90	sk_0/	(?<![\\w.-])sk_(?:test_|sbox_)?\fP(?![0-9A-Za-z-])
circleci-token	91	CCIPAT_01	CCIPRJ_01	CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_[0-9a-f]{4\vZ
circleci-legacy-token	92	circle_01	circle-01	circleci01	circletoken01	(?:(?:circle|circle[_. -]?ci\f1\fK40}\vU
cisco-type7-password	93	password 7 87	secret 7 65	key 7 23	key-string 7 :9	(?:password|secret|key|key-string)[ ]7[ ](?<secret>[01]\\d(?:[0-9A-F]{2}){3,64})(?![0-9A-Za-z])
cisco-password-hash	94	$8$0/	$9$0/	secret 5 $65	secret 8 $65	secret 9 $65	password 5 $87	password 8 $87	password 9 $87	(?:(?:password|secret)[ ]5[ ](?=\\$1)|(?<![\\w$./])(?=\\$[89]))(?<secret>\\$1\fk-z]{22}|\\$[89]\\$[./0-9A-Za-z]{14}\\$[./0-9A-Za-z]{43})(?![./0-9A-Za-z])
clarifai-pat	7	clarifai43	(?:(?:clarifai\fJw.-]{0,24}?(?:pat|key|\f9\\w)
clerk-secret-key	95	clerk01	\v;k_(?:live|test)_(?=\v>9]{42}\vU
clickhouse-cloud-key-secret	96	4b1d01	(?<![\\w/+.-])(?=[0-9a-f]{4,41}[g-zA-Z])4b1d[A-Za-z0-9]{3\va
clickup-api-token	97	pk_0/	(?<![\\w.-])pk_[0-9]{7,9}_[0-9A-Z]{3\vc
clojars-deploy-token	98	CLOJARS_21	CLOJARS_[0-9a-z]{6\vZ
cloudant-password	99	cloudant21	cl_password01	clou_pw23	(?:(?:cloudant|(?<![a-z0-9])cl|(?<![a-z0-9])clou\fJw.-]{0,24}?(?:password|pwd|pw|pass|api[_. -]?key|key|token\fB\v2ret>(?:(?=[a-z_+/-]\v9-z0-9]{64}|[a-z]{24})\vU
cloudflare-user-api-token	100	cfut_01	cfut_[A-Za-z0-9]{40}\vA])
cloudflare-account-api-token	100	cfat_01	cfat_[A-Za-z0-9]{40}\vA])
cloudflare-global-api-key	101	cfk_01	cfk_[A-Za-z0-9]{40}\vA])
cloudflare-api-token-legacy	102	cloudflare21	cf_api01	cf_token01	cf-api01	cf_account01	cf_dns01	cf_zone01	(?:(?:cloudflare|(?<![a-z0-9])cf_|(?<![a-z0-9])cf-\fJ\vbn|auth[_. -]?token|api[_. -]?token\fB\f[api[_. -]?token\f=\f^{40}\vU
cloudflare-global-api-key-legacy	103	cloudflare21	cf_api01	cf_key01	x-auth-key01	cf_global01	(?:(?:cloudflare|(?<![a-z0-9])cf_|x[_. -]?auth\f5)[ \\t]{\f[api[_. -]?key|auth[_. -]?key\f>9])(?=[0-9]*[a-f])[0-9a-f]{37}\vU
cloudflare-origin-ca-key	36	v1.0-01	(?<![\\w.-])v1\\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![0-9A-Za-z])
cloudinary-url	104	cloudinary://29	cloudinary:\\/\\/[0-9]{12,18}:\v627})@[\\w-]{2,80}
cloudinary-api-secret	105	cloudinary21	(?:(?:cloudinary\f6,|>)[ \\t]{\f[api[_. -]?secret\f=\f^{27}\vU
cockroachdb-api-key	106	CCDB1_21	CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{4\vZ
coda-api-token	71	coda_21	coda-21	coda.io23	codaapi21	\vY)coda\fJ\v4token|api[_. -]?key|token\f2?![\\w+/=-]|\\.\\w)
codacy-token	1	codacy21	(?:(?:codacy\f1\fL-9]{20}\vU
codecov-token	107	codecov43	(?:(?:codecov\f7|>)[ \\t]{\f[token\fB\vWcodecov[^\\n]{0,80}? -t[ =]{1,2}["']?\fM=-]|\\.\\w)
codefresh-api-key	108	codefresh43	cf_api_key01	\v\\cret>[0-9a-f]{24}\\.[0-9a-\vC
cohere-api-key	66	cohere01	co_api_key01	(?:(?:cohere|co_api\f0\fd?:cohere|CohereClient\fFa-z_+/-]\fX]|\\.\\w)
coinbase-cdp-key-name	109	organizations/21	organizations\\/\fP\\/apiKeys\\/\fP(?![0-9A-Za-z-])
coinbase-api-secret	20	coinbase03	cdp_api21	cdp_wallet21	(?:(?:coinbase|(?<![a-z0-9])cdp\fJ\v]et|key\v<secret|token\fB\v2ret>(?:(?=[a-z_-]*[0-9]\vD{64}|(?=[a-z+/]*[0-9])[a-z0-9+/]{86}==|\ff9]{32})\vU
coingecko-api-key	110	coingecko03	x-cg-01	(?<![\\w.-])CG-(?=[A-Za-z]*[0-9])(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{2\v^
coinmarketcap-api-key	111	coinmarketcap03	cmc_api21	cmc_pro21	x-cmc_pro01	(?:(?:coinmarketcap|(?<![a-z0-9])cmc|cmc_pro\fJw.-]{0,24}?(?:key\f2?![\\w+/=-]|\\.\\w)
comet-api-key	7	comet_01	comet_ml43	cometml23	opik_01	comet.com43	(?:(?:comet[_. -]?ml|comet[_. -]?api|cometml|(?<![a-z0-9])opik\f5\v1\fS[a-z0-9]{25}\vU
composio-api-key	112	composio43	\v\\cret>ak_\f\\]{20}\vU
configcat-sdk-key	113	configcat-sdk-1/<=	configcat-sdk-1\\/[A-Za-z0-9_-]{22}\\/[A-Za-z0-9_-]{22\vV
confluent-api-secret	114	cflt01	(?<![\\w+/])cflt[A-Za-z0-9+/]{60}\v[
confluent-api-secret-legacy	20	confluent23	kafka01	schema_registry45	schema.registry45	(?:(?:confluent|kafka|schema[_. -]?registry\fJ\v]et|password|token\f=\v9-z0-9+/]{64}\vU
jdbc-url-password	115	jdbc:01	jdbc:[a-z0-9:]{2,40}\\/\\/[^\\s"'<>]{1,300}?[?&;](?:password|pwd)=\f3\fC})(?<secret>[^\\s&;"'<>{$%*#]{4,128})(?=[\\s&;"'<]|$)
oracle-jdbc-password	116	jdbc:oracle:23	jdbc:oracle:(?:thin|oci):[\\w$#]{1,60}\\/\f3\fC})(?<secret>[^\\s"'<>{$%@*/]{4,60})@
ado-net-password	117	server=43	server =21	data source23	datasource=23	host=21	uid=01	user id=43	username=65	initial catalog=6;	database=63	(?:(?:server|data ?source|host|addr|uid|user id|user|username|initial catalog|database)[ ]?=[ ]?[^"'\\n]{1,300}?;[ ]?(?:password|pwd)|(?<![\\w.])(?:password|pwd)(?=[ ]?=[^"'\\n]{1,300}?;[ ]?(?:server|data ?source|host|addr|uid|user id|user|username|initial catalog|database)[ ]?=))[ ]?=[ ]?\f3\fC})(?<secret>[^;"'\\s<>{}$%*]{5,128})(?=[;"'\\s<]|$)
consul-token	71	consul21	(?:(?:consul\fJ\vbn|http[_. -]?token|master[_. -]?token|management[_. -]?token\f2?![\\w+/=-]|\\.\\w)
hashicorp-acl-secret-id	118	SecretID41	Secret ID61	(?<![A-Za-z0-9_.])Secret ?ID["']?\\s{0,12}[:=]\\s{0,20}["']?(?<secret>\fP)(?![\\w-])
contentful-management-token	119	CFPAT-01	CFPAT-\f_])
contentful-delivery-token	65	contentful65	(?:(?:contentful\fJ\vE-]?token|delivery[_. -]?token|preview[_. -]?token|preview[_. -]?access[_. -]?token|token\f=\f^{43}\vU
convex-deploy-key	120	convex21	(?:(?:convex\f0|:|,\fbcret>(?:prod|dev|preview|project):[a-z0-9:-]{3,60}\\|[a-z0-9+/=]{40,400}\vU
coralogix-api-key	121	cxtp_01	cxup_01	cxoup_01	(?<![\\w.-])cx(?:tp|up|oup)_[A-Za-z0-9]{3\vZ
couchbase-api-secret	20	couchbase21	capella21	(?:(?:couchbase|capella\fJ\v4key|api\vhet\f;-]|\\.\\w)
covalent-api-key	122	cqt_01	\vXcqt_(?=[A-Za-z]{0,39}[0-9])[A-Za-z0-9]{28,40\vV
coveralls-repo-token	123	coveralls05	(?:(?:coveralls\fJ\vbn|repo[_. -]?token|key\fB\f[repo[_. -]?token\f4w)
crossmint-server-key	124	sk_production_01	(?<![\\w.-])sk_production_[1-9A-HJ-NP-Za-km-z]{60,300}(?![A-Za-z0-9])
crowdin-personal-token	7	crowdin03	(?:(?:crowdin\f1\fK80}\vU
binance-api-secret	56	binance21	(?:(?:binance\fD -]?key|api[_. -]?secret|key\fB\vW(?:binance|Binance\fFa-z_+/-]\v9-z0-\vF
cryptocompare-api-key	1	cryptocompare01	(?:(?:cryptocompare\f5\v1|min-api\\.cryptocompare\\.com\fO\vJ
curl-user-password	125	curl 21	\\bcurl\\b(?:[^\\n\\\\|;]|\\\\(?:\\r?\\n)?){0,400}?[ \\t](?:-u|--user)[ =]?["']?[^\\s:"'$<{\\\\]{0,64}:["']?\f3\fC})(?!\\[)(?<secret>[^\\s"'$<>{}*\\\\\\x60]{6,128})(?=["'\\s]|$)
cursor-api-key	126	key_01	(?<![\\w.-])key_\v5z])
customer-io-api-key	7	customerio03	customer_io07	customer.io07	customer-io67	cio_api21	cio_app21	(?:(?:customerio|customer[_. -]?io|(?<![a-z0-9])cio_\fJ\v4key|app[_. -]?key|key|\f9\\w)
daily-api-key	7	daily_api43	daily_co43	daily.co43	dailyapi03	(?:(?:daily|dailyco\fJ\v4key|co[_. -]?api[_. -]?key|key\f>\fT\\w)
dashscope-api-key	127	dashscope03	qwen_api23	bailian03	\v;k-(?=[a-f]*[0-9\fe
databento-api-key	7	databento43	(?:(?:databento\fEy|token\fB\v2ret>db-(?=[a-z]*[0-9])[a-z0-9]{29}\vU
databricks-pat	128	dapi01	dapi[0-9a-f]{32}(?:-\\d)?(?![A-Za-z0-9_-])
databricks-oauth-secret	129	dose01	(?<![\\w.-])dose\v:z])
datadog-api-key	130	datadog23	dd_api01	dd-api01	dd_client01	(?:(?:datadog|(?<![a-z0-9])dd_|(?<![a-z0-9])dd-\fJ\v4key|client[_. -]?token|key\fB\f[api\f8-]|\\.\\w)
datadog-app-key	130	datadog23	dd_app01	dd-app01	(?:(?:datadog|(?<![a-z0-9])dd_|(?<![a-z0-9])dd-\fJw.-]{0,24}?(?:app[_. -]?key|application[_. -]?key|key\fB\f[app[_. -]?key|application[_. -]?key\f>\fU\\w)
datastax-astra-token	131	AstraCS:45	AstraCS:[A-Za-z]{24}:\v5z])
daytona-api-key	122	dtn_01	(?<![\\w.-])dtn_\v5z])
deepgram-api-key	7	deepgram01	dg_api_key01	(?:(?:deepgram|dg_api\fJ\vQsecret\fB\vW(?:DeepgramClient|Deepgram|createClient\fFa-f]*[0-\fU\\w)
deepinfra-api-key	66	deepinfra01	(?:(?:deepinfra\f0\fL\v?)
deepl-api-key	132	deepl01	(?:(?:deepl\f0\fd?:Translator|DeepLClient\fN\\t]{0,2})?["'\`]|DeepL-Auth-Key[ ]{1,4})(?<secret>\fP(?::fx)?\vU
deepseek-api-key	112	deepseek01	\v;k-[0-9a-\vC
defined-networking-api-key	106	dnkey-01	dnkey-[A-Z0-9=_-]{26}-[A-Z0-9=_-]{52}(?![A-Za-z0-9=_-])
deno-deploy-token	133	ddp_01	ddo_01	ddw_01	dd[pow]\f\`
devcycle-server-key	31	dvc_server_21	(?<![\\w.-])dvc_server_\f\\]{30,90\vV
dify-api-key	134	dify_api23	dify-api23	dify_app23	dify_key23	dify.ai23	difyapi21	\v\\cret>app-(?=\v>9]{24}\vU
digitalocean-pat	91	dop_v1_23	dop_v1_\vG9_])
digitalocean-oauth-token	91	doo_v1_23	doo_v1_\vG9_])
digitalocean-refresh-token	91	dor_v1_23	dor_v1_\vG9_])
digitalocean-spaces-key-id	17	DO0001	DO00[0-9A-Z]{1\vf
digitalocean-spaces-secret	135	DO0001	digitaloceanspaces05	spaces_43	spaces-43	(?:(?:spaces|digitalocean\fD\fl]?key\f?. -]?access[_. -]?key|aws[_. -]?secret[_. -]?access\vKkey|\f@z+/]*[0-9])[a-z0-9+/]{43}\vU
dingtalk-webhook-url	136	oapi.dingtalk.com/robot/send23	oapi\\.dingtalk\\.com\\/robot\\/send\\?access_token=\v_{64})(?![0-9A-Za-z])
discord-bot-token	137	discord21	token=23	token =01	token:23	token :43	"token"03	'token'03	bot_token"21	_token'03	-token"03	token(23	.login(23	bot.run(21	client.run(65	(?<![A-Za-z0-9_.-])[MNO][A-Za-z0-9]{23,27}\\.[A-Za-z0-9_-]{6\vi7,38\vV
discord-webhook-url	138	discord.com/api/webhooks/65	discordapp.com/api/webhooks/89	/webhooks/107	(?<![A-Za-z0-9-])discord(?:app)?\\.com\\/api\\/(?:v\\d{1,2}\\/)?webhooks\\/[0-9]{17,20}\\/[A-Za-z0-9_-]{60,72\vV
django-secret-key	58	SECRET_KEY65	\\bSECRET_KEY["']?[ \\t]{0,4}[:=][ \\t]{0,4}["']?(?!django-insecure-)(?=[^"'\\s]{0,49}[!@#$%^&*(_=+)-])(?<secret>[a-z0-9!@#$%^&*(\\-_=+)]{50})(?=["'\\s]|$)
django-insecure-secret-key	139	django-insecure-45	(?<secret>django-insecure-[a-z0-9!@#$%^&*(\\-_=+)]{50})(?=["'\\s]|$)
docker-config-auth	140	"auth"03	auth\\"21	\\\\?"auth\\\\?"[ \\t]{0,3}:[ \\t]{0,3}\\\\?"\v812,4000}={0,2})\\\\?"
docker-config-json-base64	141	eyJhdXRocyI601	eyJhdXRocyI6[A-Za-z0-9+/]{40,400\v7])
docker-hub-pat	142	dckr_pat_23	dckr_oat_23	dckr_(?:pat_[A-Za-z0-9_-]{27}|oat_[A-Za-z0-9_-]{32\vn)
docker-swarm-join-token	143	SWMTKN-1-65	SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}(?![A-Za-z0-9_])
docker-swarm-unlock-key	73	SWMKEY-1-65	SWMKEY-1-[A-Za-z0-9+/]{43}\v[
doppler-token	144	dp.ct.01	dp.pt.01	dp.st.01	dp.sa.01	dp.scim.01	dp.audit.01	dp\\.(?:ct|pt|st|sa|scim|audit)\\.(?:[a-z0-9_-]{2,35}\\.)?[A-Za-z0-9]{40,44}(?![A-Za-z0-9_.-])
drone-ci-token	145	drone01	(?:(?:drone\fJ\vbn\f4w)
dropbox-short-lived-token	146	sl.A01	sl.B01	sl.C01	sl.u01	(?<![\\w.-])sl\\.(?:u\\.)?[A-Z][A-Za-z0-9_=-]{128,1300}(?![A-Za-z0-9_=.-])
dropbox-long-lived-token	147	dropbox03	(?<![\\w+/-])(?=[A-Za-z0-9_-]*[b-z0-9])[A-Za-z0-9_-]{10}[B-Za-z0-9_-]AAAAAAAAAA(?!A)(?<secret>\f\\]{43})(?![A-Za-z0-9_+/=-])
dub-api-key	148	dub_01	(?<![\\w.-])dub\fY-9]{2\v^
duckdns-token	111	duckdns01	duck_dns43	(?:(?:duckdns|duck[_. -]?dns\f7|>\v1|www\\.duckdns\\.org\v3token)=\fM=-]|\\.\\w)
duffel-access-token	149	duffel_live_45	duffel_live_[A-Za-z0-9_=-]{43}\vd
duffel-test-access-token	150	duffel_test_45	duffel_test_[A-Za-z0-9_=-]{43}\vd
duo-secret-key	37	duo_01	duo-01	duosecurity01	skey01	\vY)duo\fJw.-]{0,24}?(?:skey|secret[_. -]?key|secret\fB\f[skey\f=\fX]|\\.\\w)
dvc-studio-token	36	isat_01	\vXisat_[A-Za-z0-9]{32,60\vV
dynatrace-api-token	119	dt00/	dt0[a-z]\\d{2}\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}(?![A-Za-z0-9])
e2b-api-key	122	e2b_01	e2b_\v=z])
easypost-api-key	4	EZAK01	(?<![\\w+/-])EZAK[A-Za-z0-9]{54}(?![A-Za-z0-9_+/=])
easypost-test-api-key	151	EZTK01	(?<![\\w+/-])EZTK[A-Za-z0-9]{54}(?![A-Za-z0-9_+/=])
ebay-client-secret	152	PRD-01	(?<![\\w.-])PRD-[0-9a-f]{12\fmf]{4}-[0-9a-f]{4}(?![0-9A-Za-z-])
ebay-sandbox-client-secret	153	SBX-01	(?<![\\w.-])SBX-[0-9a-f]{12\fmf]{4}-[0-9a-f]{4}(?![0-9A-Za-z-])
elasticsearch-api-key	154	elastic03	kibana01	apikey 21	(?:(?:elastic|kibana\fJ\v4key\fB\vWauthorization["']?[ \\t]{0,3}[:=,][ \\t]{0,3}["']?ApiKey[ \\t]{1,4})(?<secret>(?:[A-Za-z0-9+/]{58}==|[A-Za-z0-9_-]{20}:[A-Za-z0-9_-]{22})\vU
elastic-cloud-api-key	63	essu_21	essu_[A-Za-z0-9+/_-]{40,12\v7_-])
elevenlabs-api-key	155	sk_0/	(?<![\\w.-])sk_[0-9a-f]{48}(?![0-9A-Za-z])
endor-labs-api-key	156	endr+21	endr\\+[A-Za-z0-9-]{16}(?![A-Za-z0-9_+-])
ethereum-private-key	157	private_key67	privatekey21	private-key65	privkey21	deployer21	wallet01	signer_key65	relayer21	metamask23	(?:(?:private|deployer|wallet|mnemonic|signer|relayer|eth[_. -]?key|privkey|priv[_. -]?key|account[_. -]?key|metamask\fJ\vgpk|privkey|secret\fB\v2ret>(?:0x)?(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-\vJ
bip39-seed-phrase	158	mnemonic01	seed_phrase43	seed phrase43	seedphrase23	recovery phrase87	recovery_phrase67	secret phrase61	secret_recovery45	(?:mnemonic|phrase)(?:[_-]?\\d{1,2})?["'\\]]{0,2}[ \\t]{0,4}[:=][ \\t]{0,4}["']?(?!(?:test|abandon|word|legal winner|letter advice|zoo)\\b)(?<secret>(?:[a-z]{3,8} ){11}[a-z]{3,8}(?:(?: [a-z]{3,8}){12}|(?: [a-z]{3,8}){9}|(?: [a-z]{3,8}){6}|(?: [a-z]{3,8}){3})?)(?![a-z ]{0,2}[a-z])(?=["'\\s,;]|$)
etherscan-api-key	65	etherscan43	polygonscan01	bscscan01	arbiscan01	basescan43	snowtrace03	(?:(?:etherscan|polygonscan|bscscan|arbiscan|basescan|snowtrace\f0\fL-9]{34}\vU
etsy-api-key	159	etsy01	\vY)etsy\fEystring|key|key[_. -]?string|token|\f@z]*[0-9][a-z]*[0-9])[a-z0-9]{24}\vU
exa-api-key	160	exa_api21	exa-api21	exaapikey21	exa_key21	exa_py21	api.exa.ai21	exa(01	\vY)exa\fEy\fB\vW(?:Exa\fN\\t]{0,2})?["'\`]\fM=-]|\\.\\w)
exoscale-api-key	161	exoscale01	(?<![\\w.-])EXO[0-9a-f]{24}(?![0-9A-Za-z])
exoscale-api-secret	56	exoscale01	(?:(?:exoscale\fH\vL\f=\f^{43}\vU
expo-access-token	162	expo_token23	expo-token23	expotoken23	expo_access23	expo_cli23	expo_secret23	\vY)expo\fJ\vHet\f=\f^{40}\vU
facebook-access-token	163	facebook23	fb_0/	fbtoken01	graph01	instagram45	whatsapp03	access_token45	accesstoken43	page_token23	(?<![A-Za-z0-9+/_-])EAA(?!A[A-Za-z0-9_-]{60\vV)[A-Za-z0-9]{40,400}\vk])
facebook-app-secret	105	facebook23	fb_app01	fb_api01	fbapi01	fb_secret01	fb_client01	fbapp01	fbsecret01	fbclient01	(?:(?:facebook|(?<![a-z0-9])fb\fH?key|app[_. -]?key|key\fB\f[app[_. -]?secret|\vjt|appsecret|clientsecret|\f:.\\w)
fal-api-key	164	fal_key21	fal-key21	fal_api21	fal.ai21	fal_client21	falkey21	fal.run21	(?<![\\w-])(?<secret>\fP:\vM-z])
fastly-api-token	20	fastly01	(?:(?:fastly\f1|:|,|>\v1|Fastly-Key["']?[ ]{0,2}[:=,][ ]{0,2}["']?\fS[a-z0\vI\\w)
feishu-webhook-url	136	/open-apis/bot/v2/hook/>?	/open-apis/bot/hook/03	open\\.(?:feishu\\.cn|larksuite\\.com)\\/open-apis\\/bot\\/(?:v2\\/)?hook\\/[0-9a-zA-Z-]{32,40}(?![0-9A-Za-z-])
fernet-key	165	fernet21	(?:(?:fernet\f5\v1|Fernet\\([ ]?b?["'])\v643}=\vU
figma-personal-access-token	166	figd_21	figd_\fn])
figma-token	166	figu_21	figo_21	figur_21	figoh_21	fig[uo][rh]?_\fn])
figma-personal-access-token-v2	166	figp_21	figp_[A-Za-z0-9_=-]{40,54}\vd
filezilla-password	167	<Pass01	<Pass(?: encoding="base64")?>(?<secret>(?!\\$\\{)[^<>\\s]{6,200})<\\/Pass>
finicity-app-key	168	finicity43	(?:(?:finicity\fJ\vQ\f@z]*[0-9])(?:[0-9a-f]{32}|[a-z0-9]{20})\vU
finnhub-api-key	169	finnhub21	(?:(?:finnhub\f0|:|,|>\v1|finnhub\\.io\v3token)=)(?<secret>(?:[a-z0-9]{40}|\ff9]{20})\vU
firebase-fcm-server-key	170	:APA91b03	(?<![\\w-])AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{134\vV
firecrawl-api-key	87	firecrawl43	(?<![\\w.-])fc-\v:z])
fireworks-api-key	171	fireworks23	(?<![\\w.-])fw\fY-9]{22,24}(?![\\w-])
fitbit-client-secret	7	fitbit01	(?:(?:fitbit\f6,|>\v1\fQ+/=-]|\\.\\w)
flickr-api-key	65	flickr01	(?:(?:flickr\f0\f]pi\\.flickr\fo_key)=)(?<secret>(?=[\fR
flutterwave-secret-key	131	FLWSECK-01	FLWSECK-[A-Za-z0-9]{32,40}-X(?![A-Za-z0-9])
flutterwave-encryption-key	172	FLWSECK01	FLWSECK(?:_TEST)?-?[0-9a-f]{12}(?![0-9A-Za-z-])
flutterwave-test-secret-key	173	FLWSECK_TEST-67	FLWSECK_TEST-[A-Za-z0-9]{32,40}-X(?![A-Za-z0-9])
fly-api-token	59	fm1_01	fm2_01	fm1r_01	fm1a_01	fm2r_01	(?<![\\w-])fm[12][ar]?_[A-Za-z0-9+/_-]{100,200\v7_-])
fly-oauth-token	59	fo1_01	fo1_\f_])
foursquare-client-secret	3	foursquare03	(?:(?:foursquare\f6,|>\v1|api\\.foursquare\\.com\v3client_secret)=\fS[a-z0-9]{48}\vU
frame-io-token	174	fio-u-21	fio-u-[A-Za-z0-9_=-]{64}\vd
freshbooks-client-secret	66	freshbooks03	(?:(?:freshbooks\fJ\v]et\f;-]|\\.\\w)
friendli-token	4	flp_01	(?<![\\w.-])flp_[A-Za-z0-9]{40,5\vZ
fullstory-api-key	7	fullstory03	fs_api01	(?:(?:fullstory|(?<![a-z0-9])fs\fEy|token\fB\v2ret>(?:na|eu)\\d\\.[a-z0-9+/]{28,64}={0,2}\vU
ghost-admin-api-key	175	ghost01	(?<![\\w-])\v_{24}:[0-9a-f]{64})(?![0-9A-Za-z])
giphy-api-key	65	giphy01	(?:(?:giphy\f0\f]pi\\.giphy\fo_key)=)(?<secret>(?=[\fR
gitea-access-token	7	gitea01	forgejo23	codeberg23	(?:(?:gitea|forgejo|codeberg\fIrd\f>\fU\\w)
github-pat	176	ghp_01	ghp\f\`
github-fine-grained-pat	177	github_pat_45	github_pat_[A-Za-z0-9_]{8\vc
github-oauth-token	176	gho_01	ghu_01	gh[ou]\f\`
github-app-token	178	ghs_01	ghs\f\`
github-app-stateless-token	179	ghs_01	ghs_[0-9]{1,12}_\vl0,}\\.[A-Za-z0-9_-]{10,\vi0,\vV
github-refresh-token	176	ghr_01	ghr_[A-Za-z0-9]{7\vf
github-legacy-token	180	github_23	githubp23	githubt23	githubs23	githubc23	githuba23	github-23	github.t43	gh_tok01	(?:(?:github|(?<![a-z0-9])gh\fJ\vHet|oauth|pat|password|api[_. -]?key\f>\fU\\w)
gitlab-pat	181	glpat-01	glpat-\fg]|\\.[0-9a-z]{2}\\.)
gitlab-routable-token	182	glpat-01	glrt-01	gldt-01	glcbt-01	glptt-01	glft-01	gloas-23	gl(?:pat|rt|dt|cbt|ptt|ft|oas)-(?:t\\d_)?[0-9A-Za-z_-]{27,300}(?:\\.[0-9a-z]{2})?\\.[0-9a-z]{9}(?![0-9A-Za-z_-])
gitlab-deploy-token	36	gldt-01	gldt-\fg])
gitlab-pipeline-trigger-token	183	glptt-01	glptt-\v=z_-])
gitlab-runner-token	36	glrt-01	glrt-(?:t\\d_)?\fg]|\\.[0-9a-z]{2}\\.)
gitlab-runner-registration-token	77	GR134894121	GR1348941\fg])
gitlab-job-token	184	glcbt-01	glcbt-[0-9a-zA-Z]{1,5}_\fg])
gitlab-oauth-app-secret	185	gloas-23	gloas-\v5z_-])
gitlab-service-token	36	glsoat-01	glft-01	glffct-01	glimt-01	glagent-05	gl(?:(?:soat|ft|ffct)-[0-9A-Za-z_-]{20}|imt-[0-9A-Za-z_-]{25}|agent-[0-9A-Za-z_-]{50})(?![0-9A-Za-z_-])
gitlab-session-cookie	186	_gitlab_session05	_gitlab_session(?:_[0-9a-f]{64})?["']?\\s{0,4}[=:,]\\s{0,4}["']?\v_{32})(?![0-9a-f])
gitpod-personal-access-token	187	gitpod_pat_45	gitpod_pat_[A-Za-z0-9_-]{43}\\.\fn])
gitter-access-token	1	gitter01	(?:(?:gitter\f1|:|,\fbcret>(?=\vD{40}\vU
global-payments-secret-key	30	skapi_cert_43	skapi_prod_43	skapi_(?:cert|prod)_[A-Za-z0-9_-]{34,48\vV
gocardless-access-token	188	gocardless03	\v\\cret>live_\f\\]{40}\vU
godaddy-api-secret	189	godaddy01	(?:(?:godaddy\fH?secret\f=\fj2}\vU
google-api-key	4	AIza01	AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])
google-service-account-key	190	"service_account"07	ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs65	eyJ0eXBlIjoic2VydmljZV9hY2NvdW5021	eyJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs21	ewogICAgInR5cGUiOiAic2VydmljZV9hY2NvdW50:9	(?:"service_account"[\\s\\S]{1,600}?"private_key"\\s{0,4}:\\s{0,4}"(?=-----BEGIN)|(?=ew|ey))(?<secret>-----BEGIN (?:RSA )?PRIVATE KEY-----[A-Za-z0-9+/=\\\\\\s]{200,8000}-----END (?:RSA )?PRIVATE KEY-----|e[wy][A-Za-z0-9+/]{1000,8000\vO])
google-oauth-client-secret	191	GOCSPX-01	GOCSPX-[A-Za-z0-9_-]{28\vV
google-oauth-access-token	13	ya29.21	ya29\\.(?:[a-z]\\.)?[A-Za-z0-9_-]{20,1024\vV
google-oauth-refresh-token	192	1//001	1\\/\\/0[A-Za-z0-9_-]{40,150\vV
google-chat-webhook-url	193	chat.googleapis.com/v1/spaces/DC	chat\\.googleapis\\.com\\/v1\\/spaces\\/[A-Za-z0-9_-]{6,20}\\/messages\\?key=[A-Za-z0-9_-]{39}&(?:amp;)?token=\v630,60})(?:%3D)?
google-storage-hmac-id	194	GOOG1E21	GOOG1E[0-9A-Z]{55}(?![A-Za-z0-9_])
google-storage-hmac-secret	195	GOOG1E21	gcs_hmac21	gcs_secret21	hmac_secret23	storage.googleapis.com65	\vY)gcs|google[_. -]?storage|(?<![a-z0-9])goog\fJw.-]{0,24}?(?:hmac\vhet|secret[_.\fl]?key\f?. -]?access[_. -]?key|aws[_. -]?secret[_. -]?access[_. -]?key|secret|hmac[_. -]?\f@z+/]*[0-9])[a-z0-9+/]{40}\vU
google-auth-api-key	196	AQ.Ab01	AQ\\.Ab[A-Za-z0-9_-]{40,90\vV
grafana-service-account-token	197	glsa_01	glsa_[A-Za-z0-9]{32}_\vA])
grafana-cloud-access-policy-token	4	glc_01	glc_[A-Za-z0-9+/]{32,40\v7_-])
grafana-api-key-legacy	198	eyJrIjoi01	eyJrIjoi[A-Za-z0-9+/]{40,38\v7._-])
gretel-api-key	122	grtu01	grtp01	grt(?:u|p)[0-9a-f]{60}(?![0-9A-Za-z])
groq-api-key	4	gsk_01	gsk_[A-Za-z0-9]{5\vc
group-policy-cpassword	199	cpassword="07	cpassword="\v\`-9+/=]{16,400})"
gumroad-access-token	7	gumroad21	(?:(?:gumroad\fJ\vR\vSn|private\fB\vWgumroad[ _-]?private-)(?<secret>(?=[a-f]*[0-\fT\\w)
harness-token	200	pat.01	sat.01	[ps]at\\.[A-Za-z0-9_-]{22}\\.[0-9A-Za-z]{24}\\.[A-Za-z0-9]{20}(?![A-Za-z0-9_.-])
helicone-api-key	69	sk-helicone-01	sk-helicone-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}(?![A-Za-z0-9_])
heroku-api-key	201	HRKU-01	HRKU-(?:[A-Za-z0-9_-]{60}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12\vn)
heroku-legacy-api-key	202	heroku21	(?:(?:heroku\fJ\vQsecret|password|auth|pass\fB\f[api[_. -]?key|token|auth[_. -]?token|password\fB\vWheroku\\.com[ \\t]{1,8}login[ \\t]{1,8}\\S{1,80}[ \\t]{1,8}password[ \\t]{1,8}\fM=-]|\\.\\w)
hetzner-cloud-token	20	hcloud01	hetzner01	(?:(?:hcloud|hetzner\f1\fL-\vF
hex-pm-api-key	203	hex_api21	hex_key21	hex_org21	hex_write21	hexpm01	hex.organization21	hex-api21	hex_auth21	\vY)hex|hexpm|hex[_. -]?pm\f0|:|,|>\v1|hex\\.organization auth \\S{1,40} --key \fQ+/=-]|\\.\\w)
honeybadger-auth-token	1	honeybadger23	(?:(?:honeybadger\fJw.-]{0,24}?(?:auth[_. -]?token|personal[_. -]?token|token\f=\fj0}\vU
honeycomb-ingest-key	204	hcaik_01	hcbik_01	hcalk_03	hcblk_01	hcaak_01	hcbak_01	hc[a-z]{1,2}(?:ik|lk|ak)_[A-Za-z0-9]{5\va
honeycomb-api-key-legacy	1	honeycomb23	hny_01	(?:(?:honeycomb|(?<![a-z0-9])hny_|x[_. -]?honeycomb\fJ\vgteam|token\fB\v2ret>(?:(?=[0-9a-f]*[0-9])[0-9a-f]{32}|\ff9]{22})\vU
huawei-cloud-secret-key	20	huaweicloud01	huawei_01	hwclouds01	hw_secret01	myhuaweicloud01	(?:(?:huawei|huaweicloud|hw_secret|hwclouds\fJ\v]et[_. -]?key|sk|secret[_. -]?access[_. -]?key|secret\f=\fX]|\\.\\w)
hubspot-private-app-token	205	pat-na21	pat-eu21	pat-ap21	pat-(?:na|eu|ap)\\d-\fP(?![0-9A-Za-z-])
hubspot-client-secret	71	hubspot01	hapikey03	hubapi01	(?:(?:hubspot|hapikey\fGret|secret|api[_. -]?key|hapikey|key\fB\vWapi\\.hubapi\\.com\v3hapikey)=\fM=-]|\\.\\w)
huggingface-user-token	206	hf_0/	hf_[A-Za-z]{3\v^
huggingface-organization-token	207	api_org_21	api_org_[A-Za-z]{3\v^
hunter-api-key	1	hunter_01	hunter.io05	hunterio05	hunterapi05	(?:(?:hunter|hunterio\fEy\fB\vWapi\\.hunter\\.io\fOf]{40}\vU
ibm-cloud-api-key	20	ibm0/	bluemix03	watson01	cloud_iam43	cloud-iam43	iam_api21	iam-api21	iam-password21	\vY)ibm|ibmcloud|bluemix|watson|watsonx|cloud[_. -]?iam|(?<![a-z0-9])iam\fJ\v4key|iam[_. -]?apikey|key|password|pwd|pass|token\f=\f^{44}\vU
ifttt-webhook-key	136	maker.ifttt.com/45	maker\\.ifttt\\.com\\/(?:trigger\\/[\\w{}-]{1,80}\\/(?:json\\/)?with\\/key|use)\\/\v620,60\vn)
imagekit-private-key	208	private_21	(?<![\\w.-])private_[A-Za-z0-9+/]{27}=\v[
infisical-service-token	209	infisical21	(?<![A-Za-z0-9_.-])st\\.[0-9a-f]{24}\\.[0-9a-f]{32}\\.[0-9a-f]{32}(?![A-Za-z0-9_.-])
infobip-api-key	175	infobip23	(?<![\\w-])\v_{32}-\fP)(?![0-9A-Za-z-])
infracost-api-token	151	ico-01	(?<![A-Za-z0-9_.-])ico-(?=[A-Za-z]{0,31}[0-9])\v@z0-9_-])
infura-project-key	210	infura.io/45	infura\\.io\\/(?:ws\\/)?v[23]\\/(?<secret>\vM-z])
infura-api-key	1	infura21	(?:(?:infura\fJ\vgproject[_. -]?id|id|secret|\f9\\w)
inngest-signing-key	211	signkey-prod-65	signkey-test-65	signkey-branch-65	signkey-(?:prod|test|branch)-\v5z])
instagram-access-token	212	IGAA01	IGQV01	IGQW01	IGAB01	(?<![\\w+/-])IG[A-Z]{1,3}\f\\]{60,250}(?![A-Za-z0-9_+/=-])
intercom-access-token	166	dG9rO01	(?<![\\w+/])dG9rO[A-Za-z0-9+/]{54}=\v[
intercom-access-token-legacy	66	intercom43	(?:(?:intercom\f<]{0,3}=|:|,\fbcret>(?!dG9rO)(?=[a-z+/_-]*[0-9][a-z+/_-]*[0-9])[a-z0-9+/_-]{59}[a-z0-9=]\vU
intra-42-client-secret	185	s-s4t201	\vXs-s4t2(?:ud|af)-\vG9_-])
ipstack-api-key	1	ipstack01	(?:(?:ipstack\f0\f]pi\\.ipstack\\.com\v3access_key)=\fQ+/=-]|\\.\\w)
iterable-api-key	7	iterable_23	iterable-63	iterableapi23	iterable.com67	(?:(?:iterable[_. -]?api|iterable[_. -]?key|iterable\fEy|token|secret\fB\v2ret>[0-9a-f]{32}(?:[0-9a-f]{2}|[0-9a-f]{8})?\vU
jenkins-api-token	213	jenkins01	(?:(?:jenkins\fIrd|pass|passwd\fB\v2ret>11(?=[0-9a-f]*[a-f\fe
jenkins-crumb	214	jenkins-crumb65	Jenkins-Crumb["']?\\s?[:=]\\s?["']?\v_{32}(?:[0-9a-f]{32})?)(?![0-9a-f])
jenkins-initial-password	215	password to proceed to installation6E	password to proceed to installation:?\\s{1,40}(?:[\\w.-]{1,40}\\s{0,4}\\|\\s{0,40}){0,2}\v_{32})(?![0-9a-f])
jetbrains-permanent-token	166	perm:21	perm-21	perm[:-][A-Za-z0-9+/=]{4,80}\\.[A-Za-z0-9+/=]{4,80}\\.[A-Za-z0-9]{30}(?![A-Za-z0-9])
jina-api-key	166	jina_01	jina_[A-Za-z0-9_-]{60\vV
jumpcloud-api-key	189	jumpcloud01	(?:(?:jumpcloud\f0\fK40}\vU
jwk-private-key	216	"kty01	'kty01	\\\\?["']d\\\\?["'][ \\t]{0,3}:[ \\t]{0,3}\\\\?["']\v640,1500})\\\\?["']
jwk-symmetric-key	217	"oct"01	'oct'01	oct\\"01	\\\\?["']k\\\\?["'][ \\t]{0,3}:[ \\t]{0,3}\\\\?["']\v622,200})\\\\?["']
jwt	218	eyJ0/	\vl0,}\\.eyJ[A-Za-z0-9_-]{4,\vi0,\vV
kaggle-api-token	36	KGAT_01	KGAT_\v:z])
kaggle-api-key	219	kaggle21	"username"07	(?:(?:kaggle\f0|:|,|>\v1|"username"[ ]{0,2}:[ ]{0,2}"[\\w-]{3,60}"[ ]{0,2},[ ]{0,2}"key"[ ]{0,2}:[ ]{0,2}"\fQ+/=-]|\\.\\w)
kerberos-ticket-hash	220	$krb5asrep$03	$krb5tgs$03	$krb5pa$03	\\$krb5(?:asrep|tgs|pa)\\$\\d{1,2}\\$(?:[^\\s:$]{1,80}:|\\*[^*\\s]{1,200}\\*\\$)?\v_{32}\\$[0-9a-f]{100,4000}|[0-9a-f]{100,4000})(?![0-9A-Za-z])
klarna-api-key	221	klarna_live_api_45	klarna_test_api_45	klarna_(?:live|test)_api_[A-Za-z0-9_.=+/-]{30,300}(?![A-Za-z0-9_=+/-])
klaviyo-private-key	222	pk_0/	(?<![\\w.-])pk_[0-9a-f]{34}(?![0-9A-Za-z])
kraken-private-key	12	kraken01	(?:(?:kraken\fJw.-]{0,24}?(?:private[_. -]?key|secret|api[_. -]\vL|sec\fB\v2ret>(?=[a-z+/]*[0-9])[a-z0-9+/]{86}==\vU
kubernetes-secret-data	223	kind: Secret27	kind: "Secret"21	kind: secret27	kind: 'Secret'25	(?:^|\\n)data:[ \\t]{0,4}(?:#[^\\n]{0,200})?\\r?\\n(?:[ \\t]{1,8}#[^\\n]{0,200}\\r?\\n|[ \\t]{1,8}[\\w.-]{1,80}:[^\\n]{0,300}\\r?\\n){0,6}?[ \\t]{1,8}["']?[\\w.-]{0,40}(?:pass|pwd|secret|token|key|cred|auth|cert|url|dsn)[\\w.-]{0,40}["']?:[ \\t]{1,4}["']?(?<secret>(?:[A-Za-z0-9+/]{4}){2,999}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)(?=["'\\s]|$)
kubernetes-service-account-token	224	.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50IZ5	(?<![\\w-])\vl7,400}\\.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50I[A-Za-z0-9_-]{40,1500}\\.[A-Za-z0-9_-]{43,700\vV
kubernetes-bootstrap-token	225	kubeadm01	bootstrap_token87	bootstrap-token87	bootstraptoken23	(?:(?:bootstrap\f7|>\v1|kubeadm[^\\n]{1,120}?--token[ =]{1,3})(?<secret>(?=[a-z0-9]*[0-9])[a-z0-9]{6}\\.(?=[a-z]*[0-9])[\vB\\.\\w)
kucoin-api-secret	226	kucoin01	(?:(?:kucoin\fH\vL|token\f2?![\\w+/=-]|\\.\\w)
langfuse-secret-key	227	sk-lf-01	sk-lf-\fP(?![0-9A-Za-z-])
langsmith-api-key	208	lsv2_pt_23	lsv2_sk_23	lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}(?![0-9A-Za-z])
laravel-app-key	228	APP_KEY21	app_key21	APP_PREVIOUS_KEYS21	(?:APP_KEY|app_key|APP_PREVIOUS_KEYS)["')]{0,2}[ \\t]{0,4}[:=,>]{1,2}[ \\t]{0,4}["']?(?<secret>base64:[A-Za-z0-9+/]{43}=)\v[
lark-app-secret	66	lark_21	larksuite23	feishu01	lark-21	larkapp23	\vY)lark|feishu\fJw.-]{0,24}?(?:app\vhet\f4w)
lastfm-shared-secret	1	lastfm21	last_fm23	last.fm23	pylast01	(?:(?:lastfm|last[_. -]?fm|pylast\fJ\v]et|shared\v<\f:.\\w)
launchdarkly-access-token	229	api-01	\vXapi-\fP(?![A-Za-z0-9_-])
launchdarkly-sdk-key	230	sdk-01	\vXsdk-\fP(?![A-Za-z0-9_-])
lichess-access-token	2	lip_01	lio_01	\vX(?:lip_|lio_)[A-Za-z0-9]{20\vV
line-channel-access-token	52	1O/w1cDnyilFU=01	\fa150,165}1O\\/w1cDnyilFU=\v[
line-channel-secret	225	line_channel23	linechannel23	line_bot23	line-channel23	line.channel23	line_login23	(?:(?:line[_. -]?channel|line[_. -]?bot|line[_. -]?login\f6,|>\v1\fQ+/=-]|\\.\\w)
linear-api-key	72	lin_api_21	lin_api_\fc])
linear-client-secret	7	linear_23	linear-client45	linear.app45	linearclient25	lineartoken25	linearsecret27	(?:(?:linear\fGret|secret|\f9\\w)
linear-oauth-token	231	lin_oauth_21	lin_oauth_\fc])
linear-webhook-secret	232	lin_wh_21	lin_wh_[A-Za-z0-9]{20,4\v^
linkedin-client-secret	205	WPL_AP1.21	WPL_AP0.21	WPL_AP[01]\\.[A-Za-z0-9.+/]{16,40}={0,2}(?![A-Za-z0-9.+/=])
linkedin-client-secret-legacy	76	linkedin23	(?:(?:linkedin\fD -]?key|token\fB\v2ret>(?=[a-z\voa-z])[\vB\\.\\w)
linode-token	189	linode01	(?:(?:linode\fJ\vRpat\f>\fT\\w)
livechat-personal-access-token	122	dal:01	\vXdal:(?=[A-Za-z_-]*[0-9][A-Za-z_-]*[0-9])[A-Za-z0-9_-]{32,48\vV
livekit-api-secret	20	livekit03	(?:(?:livekit\f6,|>\v1\fS[a-z0-9]{32,64}\vU
llamacloud-api-key	4	llx-01	llx-[A-Za-z0-9]{44,5\vc
lob-api-key	233	lob_api21	lob-api21	lob_key21	lob_t01	lobtoken21	lob_live21	lob_test21	lob.com21	lobapikey21	lob_secret21	lob(01	\vT?:live|test)_(?!pub_)[0-9a-f]{35}\vU
lokalise-api-token	7	lokalise01	(?:(?:lokalise\f1\fK40}\vU
loops-api-key	7	loops_21	loops.so23	loopsapi21	loopsclient21	(?:(?:loops\fEy\fB\vW(?:LoopsClient\fFa-f\voa-f\fe
luma-api-key	47	luma-01	luma-\fP-\fP(?![0-9A-Za-z-])
mailchimp-api-key	234	-us101	-us201	-us301	-us401	-us501	-us601	-us701	-us801	-us901	(?<![0-9A-Za-z-])(?<!MailchimpSDK\\.initialize\\(token: ?["']?)[0-9a-f]{32}-us[0-9]{1,2}(?![0-9A-Za-z-])
mailersend-api-token	36	mlsn.01	mlsn\\.\v5z])
mailgun-api-key	235	mailgun23	mg_api01	mg_key01	(?<![0-9A-Za-z-])[0-9a-f]{32}-[0-9a-f]{8}-\vA-])
mailgun-legacy-api-key	126	key-01	\vXkey-[0-9a-f]{32\vV
mailjet-api-secret	7	mailjet23	mj_apikey01	(?:(?:mailjet|mj_apikey\fD -]?key|private|apikey[_. -]?private|private\f8-]|\\.\\w)
make-webhook-url	236	.make.com/43	hook.integromat.com/23	hook\\.(?:(?:eu|us)\\d\\.make|integromat)\\.com\\/(?<secret>[a-z0-9]{32})(?![A-Za-z0-9])
mandrill-api-key	171	mandrill23	mailchimp23	(?<![\\w.-])md-(?=[a-z0-9_-]*[A-Z])\f\\]{22\vV
mandrill-api-key-legacy	7	mandrill23	(?:(?:mandrill\fJ\vgpassword|token\f=\f^{22}\vU
mapbox-secret-token	237	sk.eyJ1Ijoi01	tk.eyJ1Ijoi01	[st]k\\.eyJ1Ijoi[A-Za-z0-9_-]{20,120\vi2\vV
materialize-app-password	129	mzp_01	(?<![\\w.-])mzp_\v5z])
matrix-access-token	4	syt_01	syt_[A-Za-z0-9_-]{2,100}_[A-Za-z]{20}_[A-Za-z0-9]{\vf
mattermost-webhook-url	238	mattermost65	chat.21	https?:\\/\\/[\\w.-]{0,60}(?:mattermost|chat)[\\w.:-]{0,60}\\/hooks\\/(?<secret>[a-z0-9]{26})(?![A-Za-z0-9])
maven-server-password	239	<server>05	</server>01	<(?:password|passphrase)>[ \\t]{0,3}\f3\fC})(?<secret>[^<{$}\\s*]{6,256})[ \\t]{0,3}<\\/(?:password|passphrase)>
gradle-signing-password	240	storePassword87	keyPassword21	signing.password6;	signingPassword25	KEYSTORE_PASSWORD67	KEY_PASSWORD21	(?<![A-Za-z0-9])(?:storePassword|keyPassword|signing\\.password|signingPassword|(?:KEY)?STORE_PASSWORD|KEY_PASSWORD)(?:[ \\t]{0,4}[=:][ \\t]{0,4}["']?|[ \\t(]{1,4}["'])\f3\fC})(?<secret>(?![a-z]\\w{0,30}\\.[a-z])[^\\s"'$<{}()[\\]*,\\\\]{6,128})(?=["'\\s]|$)
maven-master-password	241	settingsSecurity2;	<settingsSecurity>\\s{0,40}<master>\\s{0,20}(?!\\$\\{)(?<secret>\\{?[^\\s<>{}]{8,200}\\}?)\\s{0,20}<\\/master>
maxmind-license-key	242	_mmk01	(?<![A-Za-z0-9_])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![A-Za-z0-9_])
meilisearch-master-key	7	meili01	(?:(?:meili|meilisearch\fJw.-]{0,24}?(?:master[_. -]?key|admin[_. -]?key|api[_. -]?key|key\f>\fT\\w)
mem0-api-key	87	mem001	(?<![\\w.-])m0-[A-Za-z0-9]{28,4\vZ
mercado-pago-access-token	243	APP_USR-21	APP_USR-[0-9]{12,20}-[0-9]{6}-[0-9a-f]{32}-[0-9]{6,12}(?![0-9])
mercado-pago-test-access-token	86	TEST-21	(?<![\\w.-])TEST-[0-9]{12,20}-[0-9]{6}-[0-9a-f]{32}-[0-9]{6,12}(?![0-9])
mercury-api-token	221	mercury_production_65	mercury_sandbox_65	mercury_(?:production|sandbox)_[a-z]{3,6}_[A-Za-z0-9]{40,50}_yrucrem(?![A-Za-z0-9_])
mergify-application-key	244	mergify_application_key_65	mergify_application_key_[A-Za-z0-9_-]{40,200\vV
messagebird-access-key	7	messagebird65	message_bird65	message-bird65	(?:(?:messagebird|message[_. -]?bird\f0\fL-9]{25}\vU
metabase-api-key	245	metabase23	(?<![\\w.-])mb_[A-Za-z0-9+/]{43}=\v[
teams-webhook-url	246	.webhook.office.com/webhookb2/07	outlook.office.com/webhook65	(?:[a-z0-9-]{1,40}\\.webhook|outlook)\\.office\\.com\\/webhook(?:b2)?\\/[0-9a-f-]{36}@[0-9a-f-]{36}\\/IncomingWebhook\\/[0-9a-f]{32}\\/[0-9a-f-]{36}(?:\\/[A-Za-z0-9_-]{20,80})?(?![A-Za-z0-9_-])
midtrans-server-key	247	Mid-server-21	(?<!SB-)Mid-server-[A-Za-z0-9_-]{16,24\vV
midtrans-sandbox-server-key	248	SB-Mid-server-01	SB-Mid-server-[A-Za-z0-9_-]{16,24\vV
miro-access-token	155	eyJtaXJvLm9yaWdpbiI689	eyJtaXJvLm9yaWdpbiI6[A-Za-z0-9_-]{8,60}_[A-Za-z0-9_-]{20,80\vV
mistral-api-key	66	mistral03	(?:(?:mistral\fJ\vQsecret\fB\vW(?:Mistral|MistralClient|ChatMistralAI\fF\fR
mixpanel-secret	7	mixpanel01	(?:(?:mixpanel\fJ\v]et|secret\f8-]|\\.\\w)
modal-token-secret	249	modal01	(?<![\\w.-])as-(?=[a-z0-9]*[A-Z])(?=[A-Z0-9]*[a-z])(?=\v>9]{22}(?![\\w-])
mollie-api-key	250	live_01	(?<![\\w.-])live\fY-9]{3\vZ
mollie-access-token	251	mollie01	\v\\cret>access_(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{30,50}\vU
monday-api-token	252	eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiOjBC	eyJhbGciOiJIUzI1NiJ9\\.eyJ0aWQiOj[A-Za-z0-9_-]{100,300}\\.\f_])
mongodb-atlas-service-account-secret	253	mdb_sa_sk_21	mdb_sa_sk_\fn])
mongodb-atlas-private-key	254	mongodb01	atlas_01	atlas-01	mongo_atlas43	(?:(?:mongodb|atlas\fJw.-]{0,24}?(?:private[_. -]?key|privatekey|private[_. -]?api\vKkey\f2?![\\w+/=-]|\\.\\w)
moonshot-api-key	255	moonshot01	kimi01	\v;k-(?![A-Za-z0-9]{20}T3BlbkFJ)[A-Za-z0-9_-]{48}\vU
mux-token-secret	66	mux_token21	mux_secret21	muxtoken01	mux-token21	\vY)mux\fJ\vbn\vhet\f=\v9-z0-9+/]{75}\vU
namecheap-api-key	7	namecheap23	(?:(?:namecheap\f0\fK32}\vU
neon-api-key	63	napi_01	napi_[0-9a-z]{6\v^
neptune-api-token	256	eyJhcGlfYWRkcmVzcyI601	eyJhcGlfYWRkcmVzcyI6[A-Za-z0-9+/]{60,40\v7])
netbird-access-token	59	nbp_01	nbp\f\`
netlify-personal-access-token	4	nfp_01	nfp_[A-Za-z0-9_]{36,48\vV
netlify-access-token-legacy	66	netlify21	(?:(?:netlify\f1|:|,\fbcret>(?=[a-z=_-]*[0-9][a-z=_-]*[0-9])[a-z0-9=_-]{40,46}\vU
netrc-password	257	machine 03	\\bmachine[ \\t]{1,8}[\\w.-]{2,100}\\s{1,8}login\\s{1,8}[^\\s$<{]{1,100}\\s{1,8}password\\s{1,8}\f3\fC})(?<secret>[^\\s$<{*]{6,256})(?!\\S)
new-relic-user-key	36	NRAK-01	NRAK-[A-Za-z0-9]{27}(?![A-Za-z0-9_])
new-relic-license-key	234	NRAL01	(?<![\\w-])(?:[a-z]{2,3}\\d\\dx{1,2})?[0-9a-fA-F]{28,36}NRAL(?![A-Za-z0-9])
new-relic-insights-insert-key	86	NRII-01	NRII-[A-Za-z0-9_-]{25,32\vV
new-relic-insights-query-key	36	NRIQ-01	NRIQ-[A-Za-z0-9_-]{25,32\vV
new-relic-mobile-token	258	-NRMA01	(?<![\\w-])AA[0-9a-f]{40}-NRMA(?![0-9A-Za-z])
newsapi-api-key	1	newsapi21	news_api23	news-api23	(?:(?:newsapi|news[_. -]?api\f5\v1|newsapi\\.org\v3apiKey)=\fQ+/=-]|\\.\\w)
ngrok-authtoken	259	ngrok01	(?:(?:ngrok\fJw.-]{0,24}?(?:authtoken|token|key\fB\f[authtoken\fB\vWngrok[ ](?:config[ ]add-)?authtoken[ ]{1,4})(?<secret>[0-9][A-Za-z0-9]{26}_[A-Za-z0-9]{20,21}\vU
nightfall-api-key	245	nightfall03	(?<![\\w.-])NF-(?=[A-Za-z]*[0-9])(?=[A-Z0-9]*[a-z])\v@z0-9_])
nomad-token	254	nomad01	(?:(?:nomad\fJ\vHet[_. -]?id\f2?![\\w+/=-]|\\.\\w)
notion-integration-token	4	ntn_01	ntn_[0-9]{11}[A-Za-z0-9]{35}(?![A-Za-z0-9_])
notion-integration-token-legacy	260	secret_01	(?<![\\w.-])secret\fY-9]{4\vm
npm-access-token	176	npm_01	npm\f\`
npm-legacy-token	92	_authtoken03	npm_token21	npm-token21	npmtoken01	npm_auth21	\vY)npm\fJ\vbn|auth\fB\vW\\/\\/registry\\.npmjs\\.org\\/:_authToken[ \\t]{0,3}=[ \\t]{0,3}["']?)\v_{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\vU
npmrc-auth-token	261	_authToken03	\\/\\/[\\w$@{][^\\s"'=]{0,200}\\/:_authToken["']?(?:[ \\t]{0,3}[=:]|[ \\t])[ \\t]{0,3}["']?\f3\fC})\v\`-9+/=_.:-]{16,500})(?![A-Za-z0-9+/=_.:-])
npmrc-auth	262	_auth=03	_auth =03	"_auth"01	_auth:03	(?<![\\w])_auth["']?[ \\t]{0,3}[=:][ \\t]{0,3}["']?\v812,400\vO])
npmrc-password	261	:_password05	:_password[ \\t]{0,3}=[ \\t]{0,3}["']?\v88,400\vO])
yarnrc-auth-token	261	npmAuthToken01	npmAuthIdent01	npmAuth(?:Token|Ident)["']?[ \\t]{0,3}:[ \\t]{0,3}["']?\f3\fC})\v\`-9+/=_.:-]{12,2000})(?![A-Za-z0-9+/=_.:-])
ntfy-access-token	263	ntfy01	(?<![\\w.-])tk_(?=[a-z]*[0-9])[0-9a-z]{29}(?![A-Za-z0-9_])
nuget-api-key	264	oy20/	(?<![A-Za-z0-9_+/-])oy2[a-z2-7]{43}(?![A-Za-z0-9_+/=-])
nvidia-api-key	119	nvapi-21	nvapi-[A-Za-z0-9_-]{64\vV
nylas-api-key	265	nyk_v0_23	nyk_v0_[A-Za-z0-9]{6\v^
nytimes-api-key	65	nytimes01	newyorktimes21	new-york-times21	new_york_times21	nyt_api21	(?:(?:nytimes|new[_. -]?york[_. -]?times|(?<![a-z0-9])nyt\f0\f]pi\\.nytimes\fo-key)=\fS[a-z0\vI\\w)
octopus-api-key	266	API-01	\vXAPI-(?=[A-Z]{0,25}[0-9])[A-Z0-9]{26\vV
okta-api-token	267	okta01	ssws01	\vY)okta\f<]{0,3}=|:|,|>\v1|SSWS[ ]{1,4})(?<secret>00(?=\vD{40}\vU
ollama-api-key	268	ollama21	\v\\cret>[0-9a-f]{32\vi4}\vU
onepassword-service-account-token	269	ops_eyJ21	ops_eyJ[A-Za-z0-9+/=_-]{250,4000}\vk])
onepassword-secret-key	270	A3-0/	(?<![A-Za-z0-9-])A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}(?![A-Za-z0-9-])
onelogin-client-secret	20	onelogin21	one login45	(?:(?:onelogin|one[_. -]?login\fJ\v]et\f;-]|\\.\\w)
onesignal-api-key	231	os_v2_app_23	os_v2_org_23	os_v2_(?:app|org)_[a-z2-7]{10\vm
onfido-api-token	243	api_live21	api_sandbox21	\vX(?:api_live|api_sandbox)(?:_us|_ca|_eu)?\\.[A-Za-z0-9_-]{11}\\.[A-Za-z0-9_-]{32\vV
openai-api-key	271	sk-proj-01	sk-svcacct-01	sk-admin-01	sk-None-01	sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{20,74}T3BlbkFJ[A-Za-z0-9_-]{20,74\vV
openai-legacy-api-key	272	T3BlbkFJ01	\vXsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20\vV
opencage-api-key	1	opencage43	(?:(?:opencage\f0\f]pi\\.opencagedata\\.com\v3key)=\fQ+/=-]|\\.\\w)
openrouter-api-key	77	sk-or-v1-05	sk-or-v1-\v5z])
openshift-user-token	265	sha256~23	sha256~\f_])
openvsx-access-token	273	ovsxat_01	ovsxp_01	ovsx(?:at|p)_\fP(?![A-Za-z0-9_-])
openweather-api-key	1	openweather23	owm_01	owm(01	pyowm01	open_weather23	(?:(?:openweather|(?<![a-z0-9])owm|pyowm|open[_. -]?weather\fJ\vgappid|app[_. -]?id|token\fB\vW(?:OWM\fN\\t]{0,2})?["'\`]|api\\.openweathermap\\.org\v3appid|APPID)=\fQ+/=-]|\\.\\w)
opsgenie-api-key	274	opsgenie01	geniekey21	(?:(?:opsgenie|genie\f0|:|,|>)[ \\t]{\f[api[_. -]?key\fB\vWGenieKey[ ]{1,4}\fM=-]|\\.\\w)
ory-api-key	131	ory_pat_21	ory_wak_21	ory_apikey_21	ory_(?:pat|wak|apikey)\fh
ovh-application-secret	20	ovh_01	ovh-01	ovh.01	\vY)ovh\fJw.-]{0,24}?(?:application[_. -]?secret|consumer[_. -]?key|app\vhet\f4w)
packagist-token	275	packagist_ort_89	packagist_out_89	packagist_uut_89	packagist_(?:ort|out|uut)_[0-9a-f]{6\va
paddle-api-key	221	pdl_live_apikey_21	pdl_live_apikey_[0-9a-z]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{\vm
paddle-sandbox-api-key	276	pdl_sdbx_apikey_21	pdl_sdbx_apikey_[0-9a-z]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{\vm
paddle-webhook-secret	187	pdl_ntfset_21	pdl_ntfset_[0-9a-z]{26}\fh
pagerduty-api-key	7	pagerduty03	pager_duty45	pd_api01	(?:(?:pagerduty|pager[_. -]?duty|pd_api\fJ\v4key|token|key\fB\vWpagerduty[^\\n]{0,80}Token[ ]token=)(?<secret>(?:u\\+\f\\]{18}|(?=[A-Za-z_-]*[0-9][A-Za-z_-]*[0-9])[A-Za-z0-9_-]{20})\vU
pandadoc-api-key	7	pandadoc03	(?:(?:pandadoc\f0|:|,|>\v1|pandadoc[^\\n]{0,80}API-Key[ ]{1,4})(?<secret>(?=[a-f]*[0-\fU\\w)
papertrail-api-token	1	papertrail01	(?:(?:papertrail\f1\fL-9]{20}\vU
htpasswd-entry	277	:$apr1$01	:$2y$01	:{SHA}01	(?<![\\w$])[\\w.@-]{1,64}:(?<secret>\\$apr1\fk-z]{22}|\\$2y\\$\\d\\d\\$[./A-Za-z0-9]{53}|\\{SHA\\}[A-Za-z0-9+/]{27}=)(?![./0-9A-Za-z])
unix-password-hash	278	$6$0/	$5$0/	$1$0/	$y$0/	(?<![\\w$])(?<secret>\\$6\\$(?:rounds=\\d{1,9}\\$)?[./0-9A-Za-z]{1,16}\\$[./0-9A-Za-z]{86}|\\$5\\$(?:rounds=\\d{1,9}\\$)?[./0-9A-Za-z]{1,16}\\$[./0-9A-Za-z]{43}|\\$1\fk-z]{22}|\\$y\fk-z]{1,86}\\$[./0-9A-Za-z]{43})(?![./0-9A-Za-z])
bcrypt-hash	279	$2a$01	$2b$01	$2y$01	$2x$01	(?<![\\w$])(?<secret>\\$2[abxy]\\$[0-3]\\d\\$[./A-Za-z0-9]{53})(?![./0-9A-Za-z])
argon2-hash	278	$argon203	(?<![\\w$])(?<secret>\\$argon2(?:id|i|d)\\$v=\\d{1,3}\\$m=\\d{1,9},t=\\d{1,4},p=\\d{1,3}\\$[A-Za-z0-9+/]{10,90}\\$[A-Za-z0-9+/]{20,180})(?![A-Za-z0-9+/])
paypal-client-secret	280	paypal01	(?:(?:paypal\fJw.-]{0,24}?(?:\fA|(?<![\\w.-])(?:\vjt\fB\v2ret>E(?=\vD{79}\vU
paystack-secret-key	281	sk_live_01	sk_live_\v=z])
paystack-test-secret-key	282	sk_test_01	sk_test_\v=z])
percy-token	134	percy01	(?<![\\w.-])(?<secret>(?:web|app|auto|ss|generic)_[0-9a-f]{64})(?![0-9A-Za-z])
permit-api-key	283	permit_key_65	\vXpermit_key_[A-Za-z0-9]{97\vV
perplexity-api-key	166	pplx-01	pplx-[A-Za-z0-9]{4\va
persona-api-key	284	persona_production_65	persona_sandbox_65	persona_(?:production|sandbox)_\fP(?![0-9A-Za-z-])
pexels-api-key	65	pexels01	(?:(?:pexels\f0\fL-9]{56}\vU
pgp-private-key	285	-----BEGIN PGP PRIVATE KEY BLOCK-----43	LS0tLS1CRUdJTiBQR1AgUFJJVkFURSBLRVkgQkxPQ0st01	-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[^-]|-(?!----)){64,60000}-----END PGP PRIVATE KEY BLOCK-----|LS0tLS1CRUdJTiBQR1AgUFJJVkFURSBLRVkgQkxPQ0st(?:[A-Za-z0-9+/]{10,80}\\r?\\n[ \\t]{0,32}){0,300}[A-Za-z0-9+/]{4,6000\v7])
phabricator-conduit-token	286	conduit23	phabricator01	phorge01	arcrc01	\vT?:api|cli)-\vP28}\vU
phrase-access-token	7	phrase_access45	phrase_api45	phrase_token45	phraseapp01	phrase.com45	(?:(?:phrase|phraseapp\fJ\vE-]?token|api[_. -]?token|token\f>\fT\\w)
pinecone-api-key	166	pcsk_01	pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{6\vm
pinecone-api-key-legacy	160	pinecone21	(?:(?:pinecone\f5\v1|(?:Pinecone|PineconeClient|pinecone\fN\\t]{0,2})?["'\`]\fM=-]|\\.\\w)
pinterest-token	166	pina_21	pinr_21	(?<![\\w-])pin[ar]_[A-Za-z0-9._-]{60,500}(?![A-Za-z0-9._-])
pipedrive-api-token	7	pipedrive01	(?:(?:pipedrive\f1\f]pi\\.pipedrive\fo_token)=)(?<secret>(?=[a-f]*[0-\fU\\w)
pkcs12-bundle	287	IBAzCC01	\veMI[I-L][0-9A-Za-z/+]{2}[AQgw]IBAzCC[A-Za-z0-9/+]{40,9000}={0,2}
plaid-access-token	288	access-production-45	access-development-45	access-sandbox-45	access-(?:production|development|sandbox)-\fP(?![0-9A-Za-z-])
plaid-secret	56	plaid01	(?:(?:plaid\fD -]?key|token\f=\v9-z0-9]{30}\vU
plaid-link-token	289	link-production-23	link-sandbox-23	link-development-23	\vX(?:link-production-|link-sandbox-|link-development-)\fP(?![A-Za-z0-9_-])
planetscale-service-token	187	pscale_tkn_65	pscale_tkn_[A-Za-z0-9_.=-]{32,64}(?![A-Za-z0-9_.=-])
planetscale-password	253	pscale_pw_65	pscale_pw_[A-Za-z0-9_.=-]{32,64}(?![A-Za-z0-9_.=-])
planetscale-oauth-token	290	pscale_oauth_65	pscale_oauth_[A-Za-z0-9_.=-]{32,64}(?![A-Za-z0-9_.=-])
plex-token	291	plex_21	plex-token23	plextoken01	\vY)plex\f7|>\v1|X-Plex-Token=|X-Plex-Token["']?[ ]{0,2}[:,][ ]{0,2}["']?)(?<secret>(?=\vD{20}\vU
plivo-auth-token	292	plivo01	(?:(?:plivo\fJ\vHet|key\fB\f[auth[_. -]?token\f=\fX]|\\.\\w)
poeditor-api-token	1	poeditor01	(?:(?:poeditor|poe[_. -]?editor\f1\fK32}\vU
polar-access-token	253	polar_oat_43	polar_pat_43	polar_at_u_43	polar_rt_u_43	polar_(?:oat|pat|at_[uo]|rt_[uo]|cst|mst)_[A-Za-z0-9_-]{37,47\vV
pollinations-secret-key	208	plln_sk_23	\vXplln_sk_[A-Za-z0-9]{24,40\vV
polygon-io-api-key	3	polygon_api67	polygon_io61	polygonio01	polygon.io61	(?:(?:polygon[_. -]?io|polygon[_. -]?api|polygonio\fJ\vgapi[_. -]?key\fB\vWapi\\.polygon\\.io\v3apiKey)=\fS[a-z0\vI\\w)
porkbun-api-key	2	pk1_01	(?<![\\w.-])pk1_\v5z])
porkbun-secret-key	129	sk1_01	(?<![\\w.-])sk1_\v5z])
portainer-access-token	59	ptr_01	(?<![\\w.-])ptr_[A-Za-z0-9+/]{43}=\v[
posthog-personal-api-key	4	phx_01	phx_\fc])
posthog-feature-flags-secure-key	151	phs_01	phs_\fc])
posthog-oauth-token	4	pha_01	phr_01	ph(?:a|r)_\fc])
postman-api-key	293	PMAK-01	PMAK-[0-9a-f]{24}-[0-9a-f]{34\vV
postmark-token	71	postmark23	(?:(?:postmark\f1|:|,|>\v1|X-Postmark-(?:Server|Account)-Token["']?[ ]{0,2}[:=,][ ]{0,2}["']?\fM=-]|\\.\\w)
prefect-api-token	294	pnu_01	pnb_01	pn[ub]\f\`
private-key	295	-----BEGIN 43	-----BEGIN (?!ENCRYPTED |PGP )\v0KEY-----(?!(?:[\\s"'\`,>|#*+]|\\\\[nr]){0,60}(?:Proc-Type|b3BlbnNzaC1rZXktdjEA(?!AAAABG5vbm)))(?=[^-]{0,200}?[A-Za-z0-9+/]{40})(?:[^-]|-(?!----)){64,60000}-----END \v0KEY-----
private-key-base64	295	LS0tLS1CRUdJTi01	LS0tLS1CRUdJTi(?:BQUklWQVRFIEtFWS|BSU0EgUFJJVkFURSBLRVkt|BFQyBQUklWQVRFIEtFWS|BEU0EgUFJJVkFURSBLRVkt|BPUEVOU1NIIFBSSVZBVEUgS0VZ)(?:[A-Za-z0-9+/]{10,80}\\r?\\n[ \\t]{0,32}){0,200}[A-Za-z0-9+/]{4,2000\v7])
private-key-encrypted-base64	296	LS0tLS1CRUdJTi01	LS0tLS1CRUdJTi(?:BFTkNSWVBURUQgUFJJVkFURSBLRVkt|BPUEVOU1NIIFBSSVZBVEUgS0VZ|BSU0EgUFJJVkFURSBLRVkt)(?:[A-Za-z0-9+/]{10,80}\\r?\\n[ \\t]{0,32}){0,200}[A-Za-z0-9+/]{4,2000\v7])
private-key-der	297	IBADANBgkqhkiG9w0BAQEFAASC>=	IBAAKC01	MIGHAgEAMBMGByqGSM49@3	\ve(?:MII[A-P][A-Za-z0-9+/]{2}IBA(?:DANBgkqhkiG9w0BAQEFAASC|AKC[AQ])|MIGHAgEAMBMGByqGSM49)[A-Za-z0-9+/]{100,}={0,2}\v[
private-key-truncated	298	-----BEGIN 43	-----BEGIN (?!ENCRYPTED |PGP )\v0KEY-----(?:(?:\\\\[nrt]|[\\s"'\`,>|#*]){1,24}[A-Za-z0-9+/]{40,20000}={0,2}){1,200}
private-key-encrypted	299	-----BEGIN 43	-----BEGIN (?:ENCRYPTED (?:[A-Z0-9]{1,12} )?PRIVATE KEY-----|(?:[A-Z0-9]{1,12} )?PRIVATE KEY-----(?:[\\s"'\`,>|#*+]|\\\\[nr]){0,60}(?:Proc-Type|b3BlbnNzaC1rZXktdjEA(?!AAAABG5vbm)))(?=[\\s\\S]{0,400}?[A-Za-z0-9+/]{40})(?:[^-]|-(?!----)){64,60000}-----END \v0KEY-----
ssh2-private-key	300	---- BEGIN SSH2 21	---- BEGIN SSH2 (?:ENCRYPTED )?PRIVATE KEY ----(?=[\\s\\S]{0,300}?[A-Za-z0-9+/]{40})(?:[^-]|-(?!---)){64,30000}---- END SSH2 (?:ENCRYPTED )?PRIVATE KEY ----
proxmox-api-token	301	PVEAPIToken=01	PVEAPIToken=[\\w.-]{1,60}@[\\w.-]{1,40}![\\w.-]{1,60}=(?<secret>\fP)(?![0-9A-Za-z-])
pubnub-secret-key	119	sec-c-21	sec-c-[0-9A-Za-z-]{36,60}(?![0-9A-Za-z-])
pubnub-publish-key	302	pub-c-21	pub-c-\fP(?![0-9A-Za-z-])
pulumi-access-token	303	pul-01	pul-[0-9a-f]{40\vV
pushbullet-access-token	304	pushbullet01	\v\\cret>o\\.(?=[a-z]*[A-Z0-9])[A-Za-z0\v?)
pusher-app-secret	274	pusher01	(?:(?:pusher\f6,|>)[ \\t]{\f[app[_. -]?secret\f>9])(?=[0-9]*[a-f])[0-9a-f]{20}\vU
pushover-token	305	pushover01	(?:(?:pushover\fJ\vRuser|api[_. -]?token|user[_. -]?key\fB\v2ret>[au](?=[a-z]*[0-9])[a-z0-9]{29}\vU
putty-private-key	306	PuTTY-User-Key-File-43	PuTTY-User-Key-File-[23]: [\\w@.-]{3,40}\\r?\\nEncryption: none\\r?\\n(?:[^\\n]{0,200}\\n){1,80}?Private-Lines: \\d{1,3}\\r?\\n\v\`-9+/=]{16,80}(?:\\r?\\n[A-Za-z0-9+/=]{1,80}(?![\\w-])){0,90})
putty-encrypted-private-key	307	PuTTY-User-Key-File-43	PuTTY-User-Key-File-[23]: [\\w@.-]{3,40}\\r?\\nEncryption: aes256-cbc\\r?\\n(?:[^\\n]{0,200}\\n){1,80}?Private-Lines: \\d{1,3}\\r?\\n\v\`-9+/=]{16,80}(?:\\r?\\n[A-Za-z0-9+/=]{1,80}(?![\\w-])){0,90})
pypi-upload-token	308	pypi-AgEIcHlwaS5vcmc23	pypi-AgENdGVzdC5weXBpLm9yZw23	pypi-(?:AgEIcHlwaS5vcmc|AgENdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,1024\vV
pypirc-password	309	[pypi]01	[testpypi]03	[distutils]03	upload.pypi.org45	test.pypi.org/legacy43	(?<![\\w-])password[ \\t]{0,3}[:=][ \\t]{0,3}\f3\fC})(?<secret>[^\\s$<{%"'*]{6,300})(?!\\S)
quicknode-endpoint	210	.quiknode.pro/07	\\.quiknode\\.pro\\/\v_{40})(?![0-9A-Za-z])
rails-master-key	310	rails_master_key43	master_key65	master.key65	(?:(?:rails|master[_. -]?key\fJw.-]{0,24}?(?:master[_. -]?key|key\fB\vWmaster\\.key["']?[ \\t]{0,3}[<>|:=,]{1,3}[ \\t]{0,3}["']?\fQ+/=-]|\\.\\w)
rails-secret-key-base	120	secret_key_base65	secretkeybase41	secret_token65	devise01	secret-key-base45	(?:(?:secret[_. -]?key|secret|devise\fJw.-]{0,24}?(?:base|token|secret[_. -]?key|pepper\f>9])(?=[0-9]*[a-f])[0-9a-f]{128}\vU
railway-token	254	railway23	(?:(?:railway\fJ\vbn\f2?![\\w+/=-]|\\.\\w)
ramp-client-secret	143	ramp_sec_23	ramp_sec_[A-Za-z0-9]{4\va
rancher-api-token	106	token-23	(?<![\\w.-])token-[0-9a-z]{5}:[0-9a-z]{5\v^
rapidapi-key	311	rapidapi23	(?<![0-9A-Za-z])[0-9a-z]{10}msh[0-9a-z]{15}p[0-9a-z]{6}jsn[0-9a-z]{12}(?![0-9A-Za-z])
razorpay-key-id	312	rzp_live_21	rzp_test_21	rzp_(?:live|test)_[A-Za-z0-9]{1\v^
razorpay-key-secret	313	razorpay01	rzp_live_21	rzp_test_21	(?:(?:razorpay|(?<![a-z0-9])rzp_\fJ\v]et|key[_. -]?\fA|(?<![\\w.-])(?:key\vhet|secret[_. -]?key\f=\fj4}\vU
readme-api-key	314	rdme_01	rdme_[0-9a-z]{7\vZ
render-api-key	129	rnd_01	(?<![\\w.-])rnd_[A-Za-z0-9]{28,3\vm
replicate-api-token	97	r8_0/	(?<![\\w.-])r8_[A-Za-z0-9_-]{37\vV
resend-api-key	315	resend21	(?<![\\w.-])re_(?=[A-Za-z]*[0-9]|[A-Za-z0-9]{8}_\v>9]{8}_[A-Za-z0-9]{2\v^
revenuecat-secret-key	316	revenuecat43	revenue_cat65	\v;k_[A-Za-z]{28,36}\vU
riot-games-api-key	317	RGAPI-01	RGAPI-\fP(?![0-9A-Za-z-])
robinhood-crypto-api-key	85	rh-api-01	\vXrh-api-\fP(?![A-Za-z0-9_-])
roblox-cookie	69	_|WARNING:-DO-NOT-SHARE-THIS.--LK	_\\|WARNING:-DO-NOT-SHARE-THIS\\.--[A-Za-z.-]{20,200}\\|_(?<secret>[0-9A-Za-z._-]{100,2000})(?![0-9A-Za-z._-])
rocket-chat-webhook-url	318	/hooks/01	\\/hooks\\/[A-Za-z0-9]{17}\\/\v\`-9]{43,48})(?![A-Za-z0-9])
rollbar-access-token	319	rollbar03	(?:(?:rollbar\f1|:|,|>)[ \\t]{\fV\f9\\w)
rootly-api-key	85	rootly_03	rootly_\v5z])
rubygems-api-key	320	rubygems_01	rubygems_[0-9a-f]{4\va
runpod-api-key	4	rpa_01	rpa_[0-9A-Z]{40}[A-Za-z0-9]{\vf
runway-api-secret	122	key_01	(?<![\\w.-])key_[0-9a-f]{128}(?![0-9A-Za-z])
saladcloud-api-key	321	salad_cloud_43	salad_cloud_[A-Za-z0-9]{1,7}_[A-Za-z0-9]{40,8\vZ
salesforce-access-token	322	00D0/	00D[A-Za-z0-9]{12}![A-Za-z0-9._]{80,260}(?![A-Za-z0-9._])
salesforce-refresh-token	265	5Aep86143	5Aep861[A-Za-z0-9._]{60,200}(?![A-Za-z0-9._])
salesforce-consumer-key	323	3MVG901	3MVG9[A-Za-z0-9._]{60,100}(?![A-Za-z0-9._])
sanity-api-token	304	sanity01	\v;k(?=\v>9]{78,178}\vU
saucelabs-access-key	71	sauce_01	saucelabs01	sauce-01	(?:(?:sauce|saucelabs\fJ\vE-]?key|key\f2?![\\w+/=-]|\\.\\w)
scale-api-key	324	scale_api45	scaleapi43	scale.com43	scale_ai43	scaleai23	\v\\cret>live_[0-9a-\vC
scaleway-access-key	325	SCW0/	SCW[0-9A-Z]{17}(?![A-Za-z0-9_])
scaleway-secret-key	326	scw_01	SCW001	SCW101	SCW201	scaleway43	\vY)scw|scaleway\fD -]?key|token\f?.\fl]?key|secret[_. -]?token\f2?![\\w+/=-]|\\.\\w)
scalingo-api-token	327	tk-us-01	tk-us-[A-Za-z0-9_-]{48\vV
scrapfly-api-key	328	scp-live-21	scp-test-21	scp-(?:live|test)-\v:z])
segment-public-api-token	4	sgp_01	sgp_[A-Za-z0-9_-]{60,70\vV
semgrep-app-token	7	semgrep01	(?:(?:semgrep\f7\fbcret>(?=[a-f]*[0-\fT\\w)
sendbird-api-token	189	sendbird23	(?:(?:sendbird\f<]{0,3}=\fK40}\vU
sendgrid-api-key	329	SG.0/	SG\\.[A-Za-z0-9_-]{22}\\.\f_])
sentry-org-token	330	sntrys_eyJ45	sntrys_eyJ[A-Za-z0-9+/=_-]{80,600}\vk])
sentry-user-token	85	sntryu_03	sntryu_\v5z])
sentry-dsn-secret	246	sentry01	https?:\\/\\/[0-9a-f]{32}:\v_{32})@[a-z0-9.-]{0,80}sentry[^\\s"']{0,80}
sentry-dsn	331	sentry.io45	ingest.21	https:\\/\\/\v_{32})@[a-z0-9.-]{0,80}(?:sentry\\.io|ingest\\.[a-z0-9.-]{1,60})\\/\\d{1,20}(?!\\d)
sentry-auth-token-legacy	219	sentry01	(?:(?:sentry\f1\fK64}\vU
serpapi-api-key	7	serpapi21	serp_api23	serp-api23	(?:(?:serpapi|serp[_. -]?api\f0|:|,|>\v1|serpapi\\.com\fO\vJ
settlemint-access-token	332	sm_aat_01	sm_pat_01	sm_sat_01	sm_[aps]at_[A-Za-z\vN
shippo-api-token	69	shippo_live_45	shippo_live_\v=z])
shippo-test-api-token	333	shippo_test_45	shippo_test_\v=z])
shodan-api-key	3	shodan21	(?:(?:shodan\f0\fd?:shodan\fN\\t]{0,2})?["'\`]|api\\.shodan\\.io\v3key)=)(?<secret>(?=[\fR
shopify-access-token	273	shpat_01	shpca_01	shppa_01	shp(?:at|ca|pa)\fh
shopify-app-secret	273	shpss_01	shpss\fh
shortcut-api-token	71	shortcut_43	shortcut-token67	shortcuttoken43	clubhouse_21	api.app.shortcut.com21	(?:(?:shortcut|clubhouse\fJ\v4token|token\f2?![\\w+/=-]|\\.\\w)
siliconflow-api-key	334	siliconflow01	silicon_flow67	siliconcloud01	\v;k-[a-z]{48}\vU
slack-bot-token	36	xoxb-01	xoxb-[0-9]{8,14}-(?:[0-9]{8,14}-)?[A-Za-z0-9]{18,34}(?![A-Za-z0-9-])
slack-user-token	335	xoxp-01	xoxe-01	xox[pe](?:-[0-9]{6,14}){3}-[A-Za-z0-9]{16,64}(?![A-Za-z0-9-])
slack-webhook-url	336	hooks.slack.com/:3	hooks\\.slack\\.com\\/(?:services|workflows|triggers)\\/(?!T0{8}\\/)[A-Z0-9]{8,12}\\/[A-Z0-9]{8,16}\\/[A-Za-z0-9/]{20,60}(?![A-Za-z0-9/])
slack-app-token	166	xapp-01	xapp-\\d-[A-Z0-9]{9,12}-\\d{10,14}-\v5z])
slack-config-token	231	xoxe.xoxp-23	xoxe.xoxb-23	xoxe\\.xox[bp]-\\d-[A-Za-z0-9]{140,17\vZ
slack-refresh-token	166	xoxe-01	xoxe-\\d-[A-Za-z0-9]{140,17\vZ
slack-session-token	335	xoxc-01	xoxc-[0-9A-Za-z-]{40,160}(?![0-9A-Za-z-])
slack-session-cookie	63	xoxd-01	xoxd-[A-Za-z0-9%+/]{80,400}={0,2}(?![A-Za-z0-9%+/=])
slack-legacy-workspace-token	337	xoxa-01	xoxr-01	(?<![\\w-])xox[ar]-(?:\\d-)?(?=[A-Za-z-]*[0-9])[0-9A-Za-z-]{10,72}(?![0-9A-Za-z-])
snowflake-pat	338	snowflake03	(?:(?:snowflake\fJw.-]{0,24}?(?:pat|token|password|secret\fB\v2ret>eyJ[A-Za-z0-9_-]{20,2000}\\.eyJ[A-Za-z0-9_-]{20,2000\vi0,1000}\vU
snyk-api-token	339	snyk01	\vY)snyk\f<]{0,3}=|:|,|>\v1|snyk[ ]auth[ ]{1,4}|snyk[ ]config[ ]set[ ]api=\fM=-]|\\.\\w)
socket-api-token	340	sktsec_01	sktsec_(?!t_--RAN5U4)[A-Za-z0-9_-]{36,60}_api(?![A-Za-z0-9_-])
softlayer-api-key	341	softlayer01	sl_api01	sl-api01	slapi01	sl_key01	sl-key01	(?:(?:softlayer|(?<![a-z0-9])sl\fEy|token|password|pwd|pass\fB\vW--softlayer[\\w-]{0,20}key[ ]{1,4}["']?|api\\.softlayer\\.com\\/(?:soap|rest|xmlrpc)\\/v\\d[\\d.]{0,4}\\/\fS[a-z0-\vF
sonarqube-token	342	squ_01	sqp_01	sqa_01	sq[upa]_[0-9A-Za-z]{4\vZ
sonarcloud-token	343	sqco_01	sqco_[A-Za-z0-9_]{59}(?![A-Za-z0-9_])
sonar-legacy-token	92	sonar21	(?:(?:sonar\fJ\vbn|login|key|password\f>\fU\\w)
soundcloud-client-secret	3	soundcloud43	(?:(?:soundcloud\fJ\v]et|token\f4w)
sourcegraph-access-token	342	sgp_01	sgp_(?:(?:[0-9a-fA-F]{16}|local)_)?[0-9a-fA-F]{4\vZ
sourcegraph-license-token	2	slk_01	sgd_01	\vX(?:slk_|sgd_)\vG9_-])
sparkpost-api-key	7	sparkpost43	(?:(?:sparkpost\f0\fK40}\vU
splunk-hec-token	111	splunk01	hec_token21	hec-token21	hectoken43	(?:(?:splunk|(?<![a-z0-9])hec\fJ\vRhec\fB\vWauthorization["']?[ \\t]{0,3}[:=,][ \\t]{0,3}["']?Splunk[ \\t]{1,4}\fM=-]|\\.\\w)
spotify-client-secret	344	spotify21	spotipy21	(?:(?:spotify|spotipy\fJ\v]et|\vjt|token\fB\f[client[_. -]?\f:.\\w)
square-access-token	345	EAAA01	sq0atp-01	(?<![A-Za-z0-9+/_-])(?:EAAA[A-Za-z0-9_-]{60}|sq0atp-[A-Za-z0-9_-]{22})\vk])
square-oauth-secret	340	sq0csp-01	sq0csp-\f_])
sslmate-api-key	7	sslmate01	certspotter03	(?:(?:sslmate|certspotter|cert[_. -]?spotter\f0|:|,\fbcret>[0-9]{1,9}_[a-z0-9]{20,40}\vU
stability-api-key	346	stability23	dreamstudio45	\v;k-(?![A-Za-z0-9]{20}T3BlbkFJ)[A-Za-z0-9]{48}\vU
stackhawk-api-key	343	hawk.01	hawk\\.[A-Za-z0-9_-]{20\vi0}(?![A-Za-z0-9_.-])
statsig-server-secret	260	secret-41	(?<![\\w.-])secret-[A-Za-z0-9]{40,4\va
statsig-console-key	347	console-25	(?<![\\w.-])console-[A-Za-z0-9]{40,4\va
steam-web-api-key	1	steam_api43	steam_web43	steamapi01	steam-api43	api.steampowered.com21	steam_key43	steamwebapi41	(?:(?:steam\fJ\v4key|web[_. -]?api[_. -]?key|key\fB\vWapi\\.steampowered\\.com\v3key)=\fQ+/=-]|\\.\\w)
storyblok-management-token	348	storyblok43	(?<![\\w+/-])[A-Za-z0-9]{22}tt-[0-9]{6}-[A-Za-z0-9_-]{20\vV
storyblok-token	349	storyblok43	(?:(?:storyblok\f1|:|,|>)[ \\t]{\fVtoken\fB\v2ret>[a-z0-9]{22}tt\vU
strava-client-secret	7	strava21	(?:(?:strava\fGret|\vSn\f>\fU\\w)
stream-api-secret	350	stream_api45	getstream21	stream_secret45	streamapi43	stream_chat45	stream_io45	(?:(?:stream|getstream|stream_io|stream[_. -]?chat\fJ\v4secret|\fA)(?<secret>\ff\vF
stripe-secret-key	351	sk_live_01	rk_live_01	sk_prod_01	rk_prod_01	[sr]k_(?:live|prod)_[A-Za-z0-9]{24,247}(?![A-Za-z0-9_])
stripe-test-secret-key	352	sk_test_01	rk_test_01	[sr]k_test_[A-Za-z0-9]{24,247}(?![A-Za-z0-9_])
stripe-webhook-secret	119	whsec_01	whsec_[A-Za-z0-9+/]{32,64}={0,2}\v[
stytch-secret	149	secret-live-45	secret-test-45	secret-(?:live|test)-[A-Za-z0-9_-]{35}=(?![A-Za-z0-9_-])
sumo-logic-access-key	66	sumologic01	sumo_01	sumo-01	\vY)sumo|sumologic\fJ\vE-]?key|key\f;-]|\\.\\w)
supabase-secret-key	353	sb_secret_01	sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8\vV
supabase-access-token	354	sbp_01	sbp_(?:v0_)?[a-z0-9]{4\vZ
supabase-service-role-key	355	eyJhbGciOi01	eyJ0eXAiOi21	\vl0,}\\.\vl0,}\\.\f_])
tableau-personal-access-token	356	tableau43	(?<![\\w+/.-])\v822}==:[A-Za-z0\v?)
tailscale-api-key	357	tskey-api-43	tskey-api\fZ-z0-9_])
tailscale-auth-key	283	tskey-auth-43	tskey-auth\fZ-z0-9_])
tailscale-oauth-client-secret	211	tskey-client-43	tskey-client\fZ-z0-9_])
tailscale-scim-key	358	tskey-scim-43	tskey-webhook-43	tskey-(?:scim|webhook)\fZ-z0-9_])
tatum-api-key	359	tatum21	(?<![\\w.-])(?<secret>t-[0-9a-f]{24}-(?:[0-9a-f]{24}|[0-9a-f]{32}))(?![0-9A-Za-z])
tavily-api-key	166	tvly-01	tvly-(?:dev-|prod-)?\v@z0-9_])
teamcity-access-token	59	eyJ0eXAiOiAiVENWMiJ9.21	eyJ0eXAiOiAiVENWMiJ9\\.[A-Za-z0-9_-]{36}\\.[A-Za-z0-9_-]{48\vV
telegram-bot-token	360	:AAE01	:AAF01	:AAG01	:AAH01	telegram03	Telegram03	TELEGRAM03	bot_token21	BOT_TOKEN21	botToken01	BotToken01	(?:(?<![0-9A-Za-z_.-])|(?<=\\bbot))[0-9]{8,10}:[A-Za-z0-9_-]{35\vV
telnyx-api-key	97	KEY0121	(?<![\\w.-])KEY01[0-9A-Z]{30}_[A-Za-z0-9]{2\vc
tencent-secret-id	361	AKID01	AKID\v@z0-9_])
tencent-secret-key	362	AKID01	tencent03	qcloud01	(?:(?:tencent|qcloud|cos[_. -]?secret\fJ\v]et[_. -]?key|secretkey|key\f?. -]?key|secretkey\f4w)
terraform-cloud-token	363	.atlasv1.05	(?<![A-Za-z0-9_.-])[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_-]{60,90\vV
tinybird-token	364	p.eyJ01	(?<![\\w.-])p\\.eyJ[A-Za-z0-9_-]{40,300}\\.\f_])
tmdb-api-key	365	tmdb01	themoviedb45	\vY)tmdb|themoviedb|moviedb\f0\f]pi\\.themoviedb\\.org\fO\vC
todoist-api-token	7	todoist01	(?:(?:todoist\f1\fK40}\vU
together-api-key	340	tgp_v1_23	tgp_v1_\f_])
together-api-key-legacy	7	together_a01	togetherai01	together-a61	togetherapi01	together.ai07	together(01	(?:(?:together[_. -]?ai|togetherai|together[_. -]?api\f0\fd?:Together|AsyncTogether\fFa-f]*[0-\fT\\w)
tolgee-api-key	119	tgpat_01	tgpak_01	(?<![\\w.-])tgpa[tk]_[a-z2-7]{40,7\vZ
totp-seed	366	otpauth://65	otpauth:\\/\\/[th]otp\\/[^\\s"'<>]{0,300}?secret=(?<secret>[A-Za-z2-7]{16,128})={0,6}(?![A-Za-z0-9])
transifex-api-token	32	transifex45	tx_token01	\v\\cret>1\\/[0-9a-f]{40}\vU
travis-ci-token	145	travis21	(?:(?:travis|travis[_. -]?ci\fJ\vbn|api[_. -]?key\f=\f^{20,22}\vU
trello-token	122	ATTA01	ATTA[0-9A-Fa-f]{64}[0-9A-F]{8}(?![0-9A-Za-z])
trello-token-legacy	219	trello21	(?:(?:trello\fJ\vHet|oauth[_. -]?secret\fB\vWapi\\.trello\\.com\v3token)=)(?<secret>(?=[a-f]*[0-\fT\\w)
trigger-secret-key	85	tr_prod_01	tr_dev_01	tr_stg_01	tr_preview_01	(?<![\\w.-])tr_(?:prod|dev|stg|preview)_[A-Za-z0-9]{20,2\v^
truenas-api-key	367	truenas21	freenas01	login_with_api_key43	(?:(?:truenas\f0\f]uth\\.login_with_api_key"[^[]{0,80}\\[\\s{0,12}")(?<secret>[1-9][0-9]{0,3}-[a-z0-\vF
turbopuffer-api-key	166	tpuf_21	(?<![\\w.-])tpuf\fh
twilio-api-key-sid	368	twilio01	SK[0-9a-f]{3\vc
twilio-auth-token	369	twilio01	accountsid61	account_sid67	(?:(?:auth|token|secret|password|twilio[\\w.-]{0,16}key)[\\w.-]{0,16}[\\\\"'\\]) \\t]{0,4}(?:=>|:=|[=:,(])[ \\t]{0,8}[\\\\"'\`]{0,2}|(?:AC|SK)[0-9a-f]{32}["'\\\\]{0,2}[ \\t]{0,2}[,:][ \\t]{0,2}["'\\\\]{0,2})(?!(?:AC|SK)[0-9a-f]{30})\v_{32}|(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-9]{32})(?![\\w+/=-])
twitch-client-secret	370	twitch01	(?:(?:twitch\fGret|\vSn|oauth[_. -]?token|token|refresh[_. -]?token|oauth\fB\v2ret>(?:oauth:)?\ff9]{30}\vU
twitch-stream-key	166	live_01	(?<![\\w.-])live_[0-9]{6,12}_[A-Za-z0-9]{3\vZ
twitter-bearer-token	371	twitter01	bearer03	\veA{20,24}[B-Zb-z0-9%][A-Za-z0-9%]{60,120}(?![A-Za-z0-9%+/=])
twitter-access-token	372	twitter01	tweepy01	x_access01	x_api01	(?:(?:twitter|x[_. -]?api|x_access\fJ\vE-]?token|token|access[_. -]?key\fB\fVtoken|access[_. -]?token[_. -]?key|oauth[_. -]?token\fB\v2ret>[0-9]{6,25}-(?=[a-z]*[0-9])[a-z0-9]{20,40}\vU
twitter-access-token-secret	373	twitter01	tweepy01	x_access01	x_api01	(?:(?:twitter|x[_. -]?api|x_access\fJ\vbn[_. -]?secret|access[_. -]?\vSn[_. -]?secret\fB\fVtoken[_. -]?secret|access[_. -]?secret|token[_. -]?secret|oauth[_. -]?token[_. -]?secret\f=\v9-z0-9]{45}\vU
twitter-api-secret	373	twitter01	tweepy01	x_api01	x_consumer05	(?:(?:twitter|x_api|x_consumer\fJ\v4secret|consumer\v<key\v<secret[_. -]?key|secret|app[_. -]?secret|token\fB\f[consumer\v<secret|api[_. -]?key\v<secret[_. -]?key\f=\v9-z0-9]{50}\vU
typeform-token	4	tfp_01	tfp_[A-Za-z0-9_=.-]{40,59}(?![A-Za-z0-9_=.-])
ubidots-token	36	BBFF-01	BBUS-01	\vX(?:BBFF-|BBUS-)(?=[A-Za-z]{0,29}[0-9])[A-Za-z0-9]{30,45\vV
unkey-root-key	374	unkey_21	(?<![\\w.-])unkey_(?=[a-z0-9]*[A-Z])(?=[A-Za-z]*[0-9])[1-9A-HJ-NP-Za-km-z]{20,44}(?![A-Za-z0-9])
unleash-api-token	375	unleash01	\vT?:\\*|[\\w-]{1,60}|\\[\\]):[\\w-]{1,60}\\.[0-9a-f]{56,64}\vU
unsplash-access-key	3	unsplash21	(?:(?:unsplash\fJ\vgsecret|access|client[_. -]?id\fB\vWapi\\.unsplash\\.com\v3client_id)=\fS[a-z0-9_-]{43}\vU
upcloud-api-token	335	ucat_01	(?<![\\w.-])ucat_[0-9A-Z]{2\vf
upstash-rest-token	154	upstash01	(?:(?:upstash\f1|:|,\fbcret>A(?![0-9a-f]{7}-)(?=[A-Za-z+/_-]*[0-9])[A-Za-z0-9+/_-]{30,90}={0,2}\vU
upstash-management-key	254	upstash01	(?:(?:upstash\fEy\f2?![\\w+/=-]|\\.\\w)
uptimerobot-api-key	375	uptimerobot05	uptime_robot45	uptime-robot45	\vT?:ur|u|m)[0-9]{5,9}-[0-9a-f]{24}\vU
urlscan-api-key	111	urlscan21	(?:(?:urlscan\f0|:|,|>\v1\fM=-]|\\.\\w)
val-town-api-token	36	vtwn_01	\vXvtwn_[A-Za-z0-9]{24,40\vV
vapi-private-key	71	vapi_01	vapi-01	vapi.ai23	vapiprivate03	\vY)vapi\fJw.-]{0,24}?(?:private[_. -]?key|api[_. -]?key|token|server[_. -]?token\f2?![\\w+/=-]|\\.\\w)
vault-service-token	133	hvs.01	hvr.01	hv[sr]\\.[A-Za-z0-9_-]{24,130\vV
vault-batch-token	376	hvb.01	hvb\\.[A-Za-z0-9_-]{130,500\vV
vault-legacy-token	377	vault01	token=23	token =01	token:23	token :43	"token"03	'token'03	bot_token"21	_token'03	-token"03	token(23	(?:vault|[Tt]oken|TOKEN)[\\w.-]{0,16}[\\\\"'\\]) \\t]{0,4}(?:=>|:=|[=:,(])[ \\t]{0,8}[\\\\"'\`]{0,2}(?<secret>[sbr]\\.(?=[A-Za-z]{0,23}[0-9])(?=[A-Z0-9]{0,23}[a-z])(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24})(?![A-Za-z0-9_.(-])
vault-approle-secret-id	274	approle01	secret_id45	secret-id45	(?:(?:approle|vault\fJ\v]et[_. -]?id\f?. -]?id\f2?![\\w+/=-]|\\.\\w)
vercel-personal-access-token	378	vcp_01	vcp\fW_-])
vercel-integration-token	378	vci_01	vci\fW_-])
vercel-app-access-token	379	vca_01	vca\fW_-])
vercel-app-refresh-token	379	vcr_01	vcr\fW_-])
vercel-ai-gateway-key	379	vck_01	vck\fW_-])
vercel-token-legacy	189	vercel01	zeit_01	(?:(?:vercel|(?<![a-z0-9])zeit\f7|>\v1\fS[a-z0-9]{24}\vU
virustotal-api-key	1	virustotal01	virus_total43	vt_api01	vt_key01	(?:(?:virustotal|virus[_. -]?total|vt_api|vt_key\f0\fK64}\vU
vk-access-token	119	vk1.a.21	vk1\\.a\\.[A-Za-z0-9_-]{80,220\vV
volcengine-access-key-id	361	AKLT01	AKLT[A-Za-z0-9_-]{40,50\vV
volcengine-secret-access-key	362	AKLT01	volcengine01	volc_01	\vY)volc|volcengine\fD\fl]?key|sk\f?. -]?access\vKkey|secretaccesskey|sk\fB\v2ret>[A-Za-z0-9+/]{56,80}={1,2}\vU
vonage-api-secret	76	vonage01	nexmo01	(?:(?:vonage|nexmo\fH?secret|signature[_. -]?\f@z\voa-z])[\vB\\.\\w)
voyage-api-key	163	voyage01	(?<![\\w.-])pa-(?=[a-z0-9_-]*[A-Z])\f\\]{43\vV
vultr-api-key	20	vultr01	(?:(?:vultr\f0\fL-9]{36}\vU
wakatime-api-key	380	waka_01	(?<![\\w.-])waka_\fP(?![0-9A-Za-z-])
wandb-api-key	225	wandb21	(?:(?:wandb|weights[_. -]?and[_. -]?biases\f0|:|,|>\v1|wandb\\.?[ ]?login(?:[ ]{1,4}|\\((?:key=)?["'])|api\\.wandb\\.ai[ \\t]{1,8}login[ \\t]{1,8}\\S{1,40}[ \\t]{1,8}password[ \\t]{1,8})(?<secret>(?=[a-f]*[0-\fU\\w)
wandb-api-key-v1	381	wandb_v1_45	wandb_v1_[A-Za-z0-9_]{77\vV
weatherstack-api-key	1	weatherstack01	(?:(?:weatherstack\f0\f]pi\\.weatherstack\\.com\v3access_key)=\fQ+/=-]|\\.\\w)
webex-access-token	382	webex01	ciscospark01	spark_token43	_PF84_23	_P0A1_01	(?<![\\w-])\v\`-9]{64}_[A-Za-z0-9]{4}_\fP)(?![0-9A-Za-z-])
webflow-api-token	7	webflow01	(?:(?:webflow\f1\fK64}\vU
tines-webhook-url	94	.tines.com/webhook/09	.tines.io/webhook/05	[\\w-]{1,60}\\.tines\\.(?:com|io)\\/webhook\\/[0-9a-f]{32}\\/(?<secret>\vM-z])
thingsboard-device-token	383	thingsboard45	thingsboard[\\w.-]{0,40}(?::\\d{2,5})?\\/api\\/v1\\/(?=[A-Za-z]*[0-9])\v\`-9]{20})(?=\\/|$|[\\s"'])
wecom-webhook-url	136	qyapi.weixin.qq.com/cgi-bin/webhook/send43	qyapi\\.weixin\\.qq\\.com\\/cgi-bin\\/webhook\\/send\\?key=(?<secret>\fP)(?![0-9A-Za-z-])
wireguard-private-key	384	PrivateKey21	PresharedKey27	PreSharedKey27	privateKey21	private_key67	WG_PRIVATE01	(?:P(?:rivate|re[sS]hared)Key|privateKey|WG_PRIVATE_KEY|wireguard_private_key)["']?[ \\t]{0,4}[:=][ \\t]{0,4}["']?\v843}=)\v[
wise-api-token	254	wise_api23	wise_token23	transferwise43	wise-api23	\vY)wise|transferwise\fJ\v4token|api[_. -]?key|token\f2?![\\w+/=-]|\\.\\w)
wistia-api-token	1	wistia03	(?:(?:wistia\fIrd\f>\fT\\w)
wix-api-key	4	IST.eyJ23	IST\\.eyJ[A-Za-z0-9_-]{20,400}\\.eyJ[A-Za-z0-9_-]{20,1200}\\.[A-Za-z0-9_-]{43,700\vV
woocommerce-consumer-secret	87	woocommerce01	consumer23	wc_0/	(?<![\\w.-])cs_\v=z])
wordpress-auth-key	385	AUTH_KEY23	LOGGED_IN_KEY85	NONCE_KEY43	_SALT01	define\\([ ]{0,3}["'](?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["'][ ]{0,3},[ ]{0,20}(?:'(?!put your)(?=[^']*[^A-Za-z'])(?<secret>[^'\\n]{32,100})')[ ]{0,3}\\)
wordpress-db-password	167	DB_PASSWORD01	define\\([ ]{0,3}["']DB_PASSWORD["'][ ]{0,3},[ ]{0,8}["'](?!password_here|database_password|wordpress["'])\f3\fC})(?<secret>[^"'\\n$<{]{4,100})["'][ ]{0,3}\\)
workos-api-key	29	sk_live_a2V5X07	sk_test_a2V5X07	sk_(?:live|test)_a2V5X[A-Za-z0-9]{60,9\vZ
xai-api-key	4	xai-01	xai-[A-Za-z0-9_-]{80,88\vV
xata-api-key	59	xau_01	(?<![\\w.-])xau_[A-Za-z0-9]{30,6\vZ
xendit-secret-key	386	xnd_production_21	xnd_production_[A-Za-z0-9]{40,7\vc
xendit-test-secret-key	276	xnd_development_21	xnd_development_[A-Za-z0-9]{40,7\vc
xmatters-api-key	358	xm-api-key-01	\vXxm-api-key-[A-Za-z0-9-]{36,80\vV
yandex-cloud-api-key	4	AQVN01	(?<![\\w+/-])AQVN[A-Za-z0-9_-]{35,38\vV
yandex-cloud-iam-token	245	yandex03	iam_token21	iam-token21	iamtoken01	iam token21	(?<![\\w.-])t1\\.[A-Za-z0-9_-]{1,400}={0,2}\\.[A-Za-z0-9_-]{86}={0,2}\vd
yandex-cloud-static-secret	387	YCAJE01	yandex03	\v\\cret>YC\f\\]{38}\vU
yandex-oauth-token	388	yandex03	oauth01	(?<![\\w.-])y0_(?=[a-z0-9_-]*[A-Z])\f\\]{50,64\vV
yelp-api-key	389	yelp01	\vY)yelp\f0\fL-9_-]{128}\vU
zapier-webhook-url	390	hooks.zapier.com/hooks/catch/43	hooks\\.zapier\\.com\\/hooks\\/catch\\/[0-9]{5,10}\\/[0-9a-z]{5,12}(?![A-Za-z0-9])
zendesk-api-token	66	zendesk03	(?:(?:zendesk\fIrd|secret\fB\vWzendesk\\.com\\/token:\fS[a-z0-9]{40}\vU
zerotier-api-token	20	zerotier01	(?:(?:zerotier\f1\fL\v?)
zhipu-api-key	268	zhipu01	bigmodel01	zai_api21	glm_api21	chatglm23	\v\\cret>[0-9a-f]{32}\\.[A-Z\vB\\.\\w)
zoho-oauth-token	36	1000.01	(?<![\\w.-])1000\\.[0-9a-f]{32}\\.\v:z])
zoom-client-secret	66	zoom_01	zoom-01	zoomclient01	zoom.us23	\vY)zoom\fJ\v]et|\vjt|app\vhet[_. -]?token\f4w)
zuplo-api-key	391	zpka_01	zpka_[0-9a-z]{32}_[0-9a-f]{\va`,shapes:[["","high",.95,"near",3.8,2],["i","medium",.85,"near",3,0],["","medium",.95,"token",3,null,4,!0],["i","medium",.85,"near",3.5,0],["","high",.95,"token",3.5,null,4,!0],["","critical",.95,"near",3.5,2,3],["","critical",.99,"token",null,null,12,!0,{test:"age-secret-key",onFail:"doubt"}],["i","high",.85,"near",3,0],["","high",.97,"token",3.3,null,7,!0],["","high",.97,"near",3.3,3,3],["","low",.8,"near",2.8,2,3],["","critical",.95,"token",2.5,null,5,!0],["i","critical",.95,"near",4,0],["","medium",.95,"token",3.5,null,5,!0],["i","critical",.93,"near",4,3],["","medium",.93,"line",3.3],["i","high",.8,"near",3,2],["","low",.9,"token",2.5,null,4,!0],["i","critical",.9,"near",3.5,3],["","low",.8,"token",3,null,4,!0],["i","critical",.85,"near",3.5,0],["i","low",.85,"near",2.5,0],["","high",.88,"line",1.8,null,null,!0],["","critical",.98,"token",3.5,null,13,!0],["","critical",.98,"token",3.5,null,15,!0],["","critical",.95,"token",3.5,null,13,!0],["","high",.95,"token",3.5,null,10,!0,{test:"crc32-base62-apify",onFail:"doubt"}],["","high",.93,"near",3,2,3],["","critical",.97,"token",3.8,null,4,!0],["","critical",.98,"token",3.5,null,8,!0],["","critical",.95,"token",3.5,null,11,!0],["","medium",.95,"token",3.5,null,11,!0],["","high",.95,"near",3,3,2],["i","critical",.97,"token",3],["","critical",.98,"token",null,null,6,!0,{test:"crc32-hex",onFail:"doubt"}],["","critical",.97,"near",null,3,null,null,{test:"jira-token",onFail:"drop"}],["","high",.95,"token",3,null,5,!0],["i","critical",.85,"near",3.5,2],["","critical",.95,"token",3,null,3,!0],["","high",.95,"token",null,null,4,!0,{test:"aws-access-key-id",onFail:"suspect"},["1a5d44a2dca19669","c6ea27c534f993d3","cb20d34a7adda2f5","78314b11be2e5815","e21b597ba6b9cafa","df452eef23e8cf2c"]],["","low",.95,"token",null,null,4,!0,null,["1a5d44a2dca19669","c6ea27c534f993d3","cb20d34a7adda2f5","78314b11be2e5815","e21b597ba6b9cafa","df452eef23e8cf2c"]],["i","critical",.95,"near",4,3,null,!0,null,["1a5d44a2dca19669","c6ea27c534f993d3","cb20d34a7adda2f5","78314b11be2e5815","e21b597ba6b9cafa","df452eef23e8cf2c"]],["","medium",.95,"token",null,null,12,!0],["","critical",.95,"token",3.5,null,4,!0,{test:"aws-bedrock-key",onFail:"suspect"}],["","high",.95,"token",3.5,null,16,!0],["","high",.95,"token",2.5,null,9,!0],["","high",.95,"token",3,null,16,!0],["","high",.95,"token",2.5,null,5,!0],["i","critical",.97,"line",4,null,null,!0,{test:"azure-identifiable-key",onFail:"doubt"},["0011cc25eb432071","aa6547439583c3a2"]],["","critical",.97,"line",3.5,null,null,!0,{test:"azure-entra-secret",onFail:"doubt"}],["","high",.98,"line",null,null,null,!0],["","high",.93,"token",3.5,null,null,!0],["","high",.95,"line",3.5,null,null,!0],["","high",.9,"line",3.5],["","high",.95,"line",3.5],["","critical",.98,"line",3.5,null,null,!0,{test:"azure-devops-token",onFail:"doubt"}],["i","critical",.9,"near",3.5,0],["","critical",.95,"line",3.5,null,null,!0,{test:"azure-identifiable-key",onFail:"doubt"}],["","critical",.95,"line",3.5,null,null,!0],["","critical",.95,"token",3.5,null,4,!0],["i","high",.93,"near",3.5,0],["","medium",.95,"near",3.8,2,2],["","critical",.98,"token",3,null,4,!0,{test:"crc32-hex",onFail:"doubt"}],["","critical",.95,"token",3.5,null,5,!0],["","high",.9,"near",4.2,2],["i","low",.85,"near",3.5,0],["i","high",.85,"near",3.5,0],["","critical",.98,"token",3,null,24,!0],["","low",.98,"token",3,null,21,!0],["","high",.95,"token",3,null,12,!0],["","high",.8,"near",3.6,2,3],["i","high",.85,"near",2.5,0],["","high",.95,"token",3.5,null,8,!0],["","high",.95,"token",3.5,null,9,!0],["","high",.95,"token",3.3,null,8,!0],["","critical",.99,"token",3,null,5,!0],["i","high",.85,"near",2.8,0],["","high",.95,"token",3,null,9,!0],["","high",.98,"line",4,null,3,!0,{test:"jwt",onFail:"doubt"}],["","high",.95,"token",3.5,null,5,!0,{test:"crc32-hex",onFail:"doubt"}],["","medium",.95,"near",3,3,3],["i","medium",.9,"near",3,0,2,null,null,["0fff9ee671b05ea2"]],["i","medium",.93,"near",3.5,0,2,null,null,["f5e95c9954635b65"]],["i","medium",.93,"near",2.5,0,10],["","critical",.93,"near",3.8,2,3],["","high",.95,"token",3,null,7,!0],["","medium",.95,"token",3,null,5,!0],["","high",.95,"near",3,2,3],["","critical",.85,"token",3,null,3,!0],["","medium",.95,"token",3,null,8,!0],["","critical",.93,"token",2.5,null,3,!0],["","critical",.99,"token",3,null,7,!0],["i","high",.9,"line",3],["","high",.93,"line",2],["","medium",.9,"line",3],["","critical",.97,"near",3.5,2,8],["","critical",.9,"token",3.5,null,4,!0],["","high",.95,"token",3.5,null,3,!0],["","critical",.99,"token",3,null,8,!0],["i","high",.85,"near",2.9,0],["","critical",.95,"token",3.5,null,5,!0,{test:"crc32-hex-body",onFail:"doubt"}],["","critical",.95,"token",3.5,null,4,!0,{test:"crc32-hex-body",onFail:"doubt"}],["i","critical",.88,"near",3.5,2],["i","critical",.9,"near",3,2],["","high",.95,"token",3.5],["i","high",.85,"near",3,3],["","critical",.95,"token",3.5,null,6,!0],["i","medium",.9,"near",3,3],["","critical",.93,"near",3,3],["","low",.9,"token",2.5,null,null,!0],["","medium",.93,"near",3,2,3],["i","medium",.85,"near",2.5,0],["","high",.9,"near",3,3,3],["","low",.95,"token",3.5,null,16,!0],["","critical",.95,"token",3.5,null,4,!0,{test:"crc32-base64-confluent",onFail:"doubt"}],["","high",.9,"line",1.8],["","high",.88,"line",1.8],["i","high",.88,"line",1.8],["","high",.7,"line",2.5,null,null,!0],["","high",.95,"token",3.5,null,6,!0],["i","critical",.95,"near",3,0],["","high",.93,"token",3.5,null,5,!0],["","high",.95,"token",3,null,4,!0],["i","low",.85,"near",3.5,2],["","critical",.95,"token",3.5,null,14,!0],["","high",.75,"near",2,4,null,!0],["","high",.9,"token",3,null,4,!0],["","high",.92,"near",3,2,3],["","critical",.97,"token",3,null,4,!0],["","critical",.95,"token",3,null,4,!0],["i","high",.88,"near",3,2],["","critical",.95,"token",3.5,null,8,!0],["i","medium",.93,"near",2.8,0],["","critical",.97,"token",3.5,null,4,!0],["","medium",.9,"near",3,2,4],["i","high",.85,"near",3.8,3],["","medium",.93,"line",2.8],["","high",.97,"line",null,null,null,null,{test:"discord-token",onFail:"drop"}],["","medium",.95,"line",3.5,null,11],["","low",.9,"line",3,null,16,!0],["","high",.95,"line",null,null,null,!0,{test:"base64-user-password",onFail:"drop"}],["","high",.93,"token",3.5,null,null,!0,{test:"json-token",onFail:"drop"}],["","critical",.98,"token",3.5,null,9,!0],["","critical",.95,"token",3.5,null,9,!0],["","critical",.98,"token",3.5,null,6,!0],["i","high",.85,"line",3.3],["","high",.95,"token",4,null,3,!0],["","high",.85,"near",3.5,2],["","high",.93,"token",3.3,null,4,!0],["","critical",.95,"token",3.5,null,12,!0],["","medium",.95,"token",3.5,null,12,!0],["","medium",.95,"token",3.5,null,4,!0],["","high",.95,"token",2.3,null,4,!0],["","medium",.95,"token",2.3,null,4,!0],["i","high",.9,"near",3.5,0],["","high",.95,"token",3,null,3,!0],["","high",.97,"token",3,null,5,!0],["i","critical",.88,"near",3,0,null,null,null,["bc1a50966c9e6486","60a09e4357868c1e","8335c55334821eef","095101cf732c298a","b26ab6529d20ebeb","bb4978fbe7638de8"]],["i","critical",.88,"line",3],["i","medium",.8,"near",3,0],["i","high",.8,"near",2.5,0],["","low",.9,"near",2.3,2,3],["i","high",.9,"line",3.5],["","high",.85,"near",4,2,3],["","high",.95,"near",3.2,3],["i","critical",.95,"near",3.8,0],["","high",.95,"token",3.5,null,5,!0],["","high",.9,"line",1.8,null,null,!0],["i","critical",.85,"near",2.8,0],["i","medium",.85,"near",2.8,0],["","medium",.9,"line",3.5,null,4,!0],["","high",.9,"near",3,2,3],["","high",.95,"token",2,null,7,!0],["","medium",.95,"token",3.5,null,13,!0],["","high",.98,"token",3.5,null,6,!0],["","high",.95,"near",3,3],["","critical",.99,"token",3,null,4,!0,{test:"crc32-base62",onFail:"doubt"}],["","critical",.99,"token",3,null,11,!0,{test:"github-fine-grained",onFail:"doubt"}],["","high",.99,"token",3,null,4,!0,{test:"crc32-base62",onFail:"doubt"}],["","high",.95,"token",null,null,4,!0],["i","high",.8,"line",3,null,null,null,null,["07e23ede2756aa3f"]],["","critical",.97,"token",3,null,6,!0],["","critical",.99,"token",null,null,5,!0,{test:"crc32-base36",onFail:"doubt"}],["","medium",.95,"token",3,null,6,!0],["","low",.95,"token",3,null,6,!0],["","high",.95,"token",3,null,6,!0],["","high",.85,"line",3],["","high",.95,"token",3.5,null,11,!0],["","critical",.95,"near",3.5,3,5],["i","critical",.85,"near",3,0],["","critical",.99,"block",null,null,null,!0],["","medium",.95,"token",3.5,null,7,!0],["","high",.95,"token",4,null,4,!0],["","medium",.96,"line",2.8],["","low",.9,"token",3,null,4,!0],["i","critical",.96,"near",3.8,3],["","high",.9,"token",3.5,null,5,!0],["","high",.95,"token",3.5,null,5,!0,{test:"crc32-hex-grafana",onFail:"doubt"}],["","high",.95,"token",3.5,null,8,!0,{test:"json-token",onFail:"drop"}],["i","critical",.97,"token",2.8],["","critical",.98,"token",3.5,null,4,!0],["","critical",.98,"token",3.5,null,5,!0],["i","critical",.85,"near",3,2],["i","critical",.85,"line",3],["","medium",.95,"token",3.5,null,6,!0],["","high",.95,"token",2.5,null,8,!0],["","high",.95,"token",3.9,null,3,!0],["","medium",.95,"token",3.9,null,8,!0],["","high",.95,"token",3,null,8,!0],["","critical",.98,"line",3,null,3],["","medium",.93,"line",3],["","critical",.95,"token",3,null,13,!0],["","high",.93,"token",3.8,null,4,!0],["i","critical",.93,"near",3,0,2],["i","low",.8,"line",3],["","high",.9,"near",3,2],["","critical",.95,"near",3.5,8,null,null,null,["a45404ae333dd955","76bd0882c9c19288","190edf59d5736c3b"]],["","critical",.93,"near",3.3,6],["","medium",.8,"token",null,null,null,!0,{test:"jwt",onFail:"drop"},["8d4ef6536dc8895f"]],["i","high",.88,"near",3,0],["","high",.9,"line"],["","critical",.95,"token",3.5,null,16,!0],["","high",.93,"token",3,null,3,!0],["","high",.85,"near",2.3,14,null,!0],["","critical",.98,"line",4,null,3,!0,{test:"kubernetes-service-account",onFail:"doubt"}],["i","high",.9,"near",3,0],["i","critical",.9,"near",2.5,0],["","high",.95,"token",2.5,null,6,!0],["","critical",.96,"line",3.5,null,null,!0],["","critical",.93,"token",3,null,4,!0],["","medium",.93,"token",3,null,4,!0],["","high",.95,"token",3.5,null,10,!0],["","medium",.95,"token",3,null,7,!0],["","high",.93,"near",3,2,5],["","high",.95,"line",3,null,null,!0],["","high",.9,"near",3,3],["","medium",.9,"line",2.8],["","high",.95,"token",3.5,null,3,!0,{test:"json-token",onFail:"doubt"}],["","medium",.88,"line",2.8],["","high",.88,"near",2.2,3],["","high",.85,"line",2,null,null,!0],["","high",.85,"near",2.5,2],["","medium",.95,"line",3.5,null,null,!0],["","critical",.95,"token",3,null,8,!0],["","high",.97,"token",3.5,null,12,!0],["","high",.95,"near",3.5,2,3],["","medium",.95,"line",3],["","critical",.95,"token",2.5,null,11,!0],["","medium",.95,"token",2.5,null,14,!0],["","high",.85,"near",3.5,2,3],["","critical",.88,"token",3.5,null,5,!0],["","critical",.93,"near",3.5,3,7],["","high",.96,"token",3.5,null,3,!0,{test:"jwt",onFail:"doubt"}],["","critical",.95,"token",3.5,null,10,!0],["i","critical",.85,"near",2.5,0],["","high",.92,"near",3.5,2,3],["","high",.95,"token",3.5,null,3,!0,{test:"json-token",onFail:"drop"}],["","high",.8,"near",2,2],["","low",.95,"line",3,null,2,!0],["i","high",.95,"near",3.5,3],["","high",.9,"token",3.5,null,7,!0],["","high",.9,"line",2.8,null,null,!0],["","high",.92,"line",null,null,null,!0,{test:"base64-user-password",onFail:"drop"}],["","medium",.9,"near",3.3,2,3],["","critical",.95,"token",3.8,null,3,!0],["","critical",.95,"token",3.5,null,7,!0],["","critical",.93,"token",3.4,null,4,!0],["i","critical",.95,"near",3.5,0,2],["","high",.9,"near",3.5,3],["","critical",.99,"token",null,null,7,!0,{test:"json-token",onFail:"doubt"}],["","critical",.97,"token",3.5,null,3,!0],["","critical",.98,"token",null,null,8,!0,{test:"openai-key",onFail:"doubt"}],["","critical",.98,"line",null,null,3,!0],["","critical",.98,"token",3,null,6,!0],["i","high",.85,"near",2.5,2],["","high",.98,"token",3,null,12,!0,{test:"crc32-hex",onFail:"doubt"}],["","medium",.95,"token",3.5,null,16,!0],["","medium",.9,"line",3,null,null,!0],["","low",.85,"line",3,null,null,!0],["","low",.8,"line",3,null,null,!0],["i","critical",.93,"near",3.8,2],["","critical",.97,"token",3,null,8,!0],["","medium",.97,"token",3,null,8,!0],["","critical",.95,"token",3,null,11,!0],["","critical",.95,"token",2.5,null,16,!0],["","critical",.95,"block",null,null,null,!0,{test:"pgp-secret-key",onFail:"doubt"}],["","high",.93,"near",3,3,4],["","high",.9,"line",3.5,null,12,!0],["","critical",.95,"token",2.5,null,15,!0],["","medium",.8,"token",3,null,16,!0],["","high",.95,"token",3.5,null,13,!0],["i","medium",.85,"near",3.2,0],["i","high",.85,"near",3.5,2],["","high",.99,"token",3,null,5,!0],["","high",.97,"token",3.5,null,4,!0],["","critical",.98,"block",null,null,null,!0,{test:"pem-private-key",onFail:"doubt"}],["","low",.7,"block",null,null,null,!0,{test:"pem-encrypted-key",onFail:"drop"}],["","critical",.95,"line",null,null,null,!0],["","high",.7,"block",null,null,null,!0,{test:"pem-private-key",onFail:"drop"}],["","low",.7,"block",null,null,null,!0],["","high",.9,"block",null,null,null,!0],["","critical",.95,"token",2.5,null,null,!0],["","low",.8,"token",2.5,null,6,!0],["","critical",.99,"token",3,null,4,!0],["","high",.95,"near",3.5,3,2],["i","medium",.85,"near",3.3,0],["","critical",.97,"block",3,null,null,!0],["","low",.9,"block",3,null,null,!0],["","critical",.98,"token",null,null,5,!0,{test:"macaroon",onFail:"doubt"}],["","high",.88,"near",2.3,4],["i","critical",.93,"near",3,0],["","high",.97,"near",3.5,2],["","low",.9,"token",2.5,null,9,!0],["i","critical",.88,"near",3,2],["","high",.98,"token",3.5,null,5,!0],["","high",.95,"near",3.3,2,3],["","critical",.93,"near",3.5,3,3],["","medium",.95,"token",2.5,null,6,!0],["","medium",.9,"line",3.5],["i","medium",.85,"near",3,2],["","critical",.99,"token",3,null,9,!0],["","high",.95,"token",3.5,null,12,!0,{test:"crc32-base62-salad",onFail:"doubt"}],["","critical",.95,"token",4,null,3,!0],["","low",.8,"token",3.5,null,5,!0],["","high",.92,"near",3,2,5],["","low",.9,"token",2.5,null,3,!0],["i","critical",.85,"near",2.5,2],["","critical",.97,"token",3.5,null,6,!0],["","medium",.95,"token",3,null,9,!0],["","high",.98,"token",3.5,null,3,!0],["","high",.95,"token",3.5,null,7,!0,{test:"json-token",onFail:"doubt"}],["","low",.6,"line",3],["","high",.95,"token",2.8,null,7,!0],["","medium",.95,"token",3,null,12,!0],["","high",.93,"near",3.3,2,3],["","critical",.95,"token",3,null,5,!0],["","medium",.95,"token",3.5,null,24],["","high",.9,"token",3,null,5,!0],["i","critical",.97,"near",4,0],["i","high",.92,"line",3],["","high",.95,"token",3.5,null,7,!0],["i","critical",.88,"near",2.9,0],["","high",.98,"token",3,null,4,!0],["","high",.97,"token",3.5,null,5,!0],["i","high",.85,"near",3,2],["","critical",.95,"token",4,null,4,!0],["","high",.9,"near",3.5,2,3],["","high",.9,"token",3.5,null,8,!0],["","high",.95,"near",3.5,2],["i","medium",.88,"near",3,2],["i","critical",.93,"near",3.8,0],["","critical",.93,"token",3,null,8,!0],["","medium",.93,"token",3,null,8,!0,null,["2cafc0970149a84f","f2d6ca16515033e5"]],["","critical",.98,"token",3.5,null,10,!0],["","critical",.98,"token",3,null,4,!0],["","critical",.99,"token",null,null,null,!0,{test:"supabase-service-role",onFail:"drop"}],["","high",.97,"near",3.8,3],["","critical",.95,"token",3,null,10,!0],["","high",.95,"token",3,null,11,!0],["","medium",.95,"near",3,3,2],["","high",.95,"line",3.8,null,null,!0,null,["731fa294d036e54f","0b5dd075ccdd03c4","6f3791a57f1d6dd8"]],["","low",.9,"token",3.5,null,4,!0],["i","critical",.85,"near",3.5,3],["","critical",.99,"line",3.5,null,null,!0],["","high",.95,"token",4,null,5,!0],["i","low",.85,"near",3,0],["","high",.95,"line",2.8,null,null,null,null,["8be5d113c0871ce1"]],["i","critical",.95,"near",3.8,4],["","low",.9,"near",3,2,2],["i","critical",.9,"near",3,3],["i","high",.85,"near",3.3,0],["","high",.95,"near",4,2,20,null,null,["3ea15a7cd6d27917","c9b3bacd49c746c4"]],["i","medium",.9,"near",3,2],["i","high",.9,"near",3.5,2],["","critical",.95,"token",3.3,null,6,!0],["","medium",.95,"near",3,3],["","high",.98,"token",4,null,4,!0],["","critical",.9,"line",3.5,null,2],["","critical",.95,"token",3.5,null,4,!0,{test:"crc32-base62",onFail:"doubt"}],["","high",.95,"token",3.5,null,4,!0,{test:"crc32-base62",onFail:"doubt"}],["","medium",.95,"token",2.5,null,5,!0],["","high",.95,"token",3.5,null,9,!0,{test:"crc32-base62-whole",onFail:"doubt"}],["","high",.95,"near",3.5,3],["","medium",.85,"line",3],["","critical",.93,"line",3.5,null,null,!0],["","high",.93,"line",3.5,null,null,!0],["","critical",.95,"token",3.5,null,15,!0],["","high",.96,"near",3.5,3,2],["","high",.95,"near",3.8,2,3],["i","medium",.93,"near",3.5,0],["","medium",.9,"token",3],["","high",.99,"token",3,null,5,!0,{test:"crc32-hex-body",onFail:"doubt"}]],fragments:[`)(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:key|token)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=`,`)(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:token|key)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=`,`)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(`,`(?!(?:your|my|the|some|change|example|sample|placeholder|replace|insert|enter|dummy|redacted)[_.\\- ]?|(?:pass(?:word|wd|phrase)?|pwd|secret|token|admin|root|user(?:name)?|test|guest)(?:["'\\s;,)\\]}<&]|`,`)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>(?=[a-z_+/-]*[0-9][a-z_+/-]*[0-9])[a-z0-9]{32})(?![\\w+/=-]|\\.\\`,`)(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:key)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>`,`)(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:secret)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|`,`)(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:token)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,`,`[_. -]?key)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{32})(?![\\w+/=`,`token)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{32})(?![\\w+/=-]|\\.`,`secret)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{32})(?![\\w+/=-]|\\`,`|token)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>(?=[a-z_+/-]*[0-9][a-z_+/-]*[0-9])[a-z0-9]{64})(?![\\w+/=`,`)(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:token|key|secret)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|`,`)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>(?=[a-z_+/-]`,`)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>(?=[a-f]*[0-`,`)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2}|(?<![\\w.-])(?:secret[_`,`secret)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2})(?<secret>(?=[a-`,`secret|secret[_. -]?key)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"'\`(]{0,2}`,`)["'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{`,`$)|(?:foo(?:bar)?|tiger|bar|baz|qwerty|1234\\d{0,6}|none|null|true|false|changeit)(?:["'\\s;,)\\]}<&]|$)|[xX*.]{3`,")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:secret|secret[_.",")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:api[_. -]?key|ke",")(?:\\.\\w{1,20})?\\([{ \\t]{0,3}(?:[a-z_]{0,12}(?:key|token|secret)[ \\t]{0,2}[=:][ \\t]{0,2})?[\"'`])(?<secret>(?=[",")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:client[_. -]?sec",")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:secret|api[_. -]",")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\w.-]{0,24}?(?:token|key|passwo",")(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))[\\","|:|,|>)[ \\t]{0,8}[\\\\\"'`(]{0,2})(?<secret>(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{","|:|,|>)[ \\t]{0,8}[\\\\\"'`(]{0,2})(?<secret>(?=[a-z_+/-]*[0-9][a-z_+/-]*[0-9])[a-z0",")(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\\w+/",")(?:\\.\\w{1,20})?\\([{ \\t]{0,3}(?:[a-z_]{0,12}(?:key|token|secret)[ \\t]{0,2}[=:][ ",`[^\\s"'<>]{0,200}?[?&](?:api_key)=)(?<secret>(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-`,"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",")(?<secret>(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{32})(?![\\w","a-z_+/-]*[0-9][a-z_+/-]*[0-9])[a-z0-9]{32})(?![\\w+/=-]|\\.\\w)",")(?<secret>(?=[a-z_+/-]*[0-9][a-z_+/-]*[0-9])","9])(?=[0-9]*[a-f])[0-9a-f]{64})(?![\\w+/=-]|\\.","9])(?=[0-9]*[a-f])[0-9a-f]{40})(?![\\w+/=-]|\\.","0,8}[\\\\\"'`(]{0,2}|(?<![\\w.-])(?:access[_. -]?","_[A-Za-z0-9_-]{50}[A-Za-z0-9]{6}(?![A-Za-z0-9","*[0-9][a-z_+/-]*[0-9])[a-z0-9]{40})(?![\\w+/=-","_(?=[a-z0-9]*[A-Z])(?=[A-Za-z]*[0-9])[A-Za-z0","-[A-Za-z0-9]{6,20}-[A-Za-z0-9]{20,36}(?![A-Za","0,8}[\\\\\"'`(]{0,2}|(?<![\\w.-])(?:","(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-","|:|,|>)[ \\t]{0,8}[\\\\\"'`(]{0,2}|a","*[0-9][a-z_+/-]*[0-9])[a-z0-9_-]","[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-","_[A-Za-z0-9]{36}(?![A-Za-z0-9_])","(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{","|>)[ \\t]{0,8}[\\\\\"'`(]{0,2})(?<se","[A-Za-z0-9]{40,64}(?![A-Za-z0-9_","|:|,|>)[ \\t]{0,8}[\\\\\"'`(]{0,2}|(","])[0-9a-f]{32})(?![\\w+/=-]|\\.\\w)","(?=[a-z]*[0-9][a-z]*[0-9])[a-z0-","[0-9A-Za-z_-]{20}(?![0-9A-Za-z_-","_[A-Za-z0-9]{32}(?![A-Za-z0-9_])","[A-P][A-Za-z0-9+/]{5}=(?![A-Za-z","*[0-9][a-z_+/-]*[0-9])[a-z0-9]{2","\\$[./0-9A-Za-z]{1,8}\\$[./0-9A-Za"," -]?key|secret[_. -]?access[_. -","}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-","[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-",`\\.com[^\\s"'<>]{0,200}?[?&](?:api`,"(?:[A-Z0-9]{1,12} ){0,2}PRIVATE ",")[ \\t]{0,8}[\\\\\"'`(]{0,2}","0,8}[\\\\\"'`(]{0,2})(?<sec",`[^\\s"'<>]{0,200}?[?&](?:`,"w.-]{0,24}?(?:api[_. -]?","[0-9a-f]{64}(?![0-9A-Za-","(?<secret>[A-Za-z0-9_-]{","0}={0,2}(?![A-Za-z0-9+/=","(?<secret>[A-Za-z0-9+/]{","*[0-9][a-z_+/-]*[0-9])[a","[0-9a-f]{32}(?![0-9A-Za-","(?<![\\w+/.-])(?<secret>s","[_. -]?secret|api[_. -]?","[0-9a-f]{40}(?![0-9A-Za-","[A-Za-z]*[0-9])[A-Za-z0-","-9]{32})(?![\\w+/=-]|\\.\\w","[A-Za-z0-9]{32}(?![A-Za-","[0-9a-f]{8}(?![0-9A-Za-z","a-z0-9]{16})(?![\\w+/=-]|","f]{32})(?![\\w+/=-]|\\.\\w)","[a-z_-]*[0-9])[a-z0-9_-]","w.-]{0,24}?(?:access[_. ","9]{64})(?![\\w+/=-]|\\.\\w)","[0-9a-f]{64}(?![A-Za-z0-","w.-]{0,24}?(?:token|secr","-9_-]{32})(?![\\w+/=-]|\\.","f]{64})(?![\\w+/=-]|\\.\\w)","[_. -]?key|secret[_. -]?","?secret|secret[_. -]?key","[0-9a-f]{32})(?![0-9A-Za","0-9]{16}(?![A-Za-z0-9_])","}={0,2})(?![A-Za-z0-9+/=","(?=[a-z]*[2-7])[a-z2-7]{","w.-]{0,24}?(?:key|token|","w.-]{0,24}?(?:token|key|","secret|access[_. -]?toke","(?<![\\w+/.-])(?<secret>(",")(?![\\w+/=-]|\\.\\w)","}(?![A-Za-z0-9_-])","0,8}[\\\\\"'`(]{0,2}|","(?<![A-Za-z0-9_-])","(?:(?:(?<![a-z0-9]","0}(?![A-Za-z0-9_])","(?![A-Za-z0-9+/=])","(?<![\\w+/.-])(?<se","w.-]{0,24}?(?:secr","4}(?![A-Za-z0-9_])","(?<secret>[0-9a-f]","(?<secret>[A-Za-z0","8}(?![A-Za-z0-9_])","w.-]{0,24}?(?:toke","2}(?![A-Za-z0-9_])","(?![A-Za-z0-9_=-])","(?<![A-Za-z0-9+/])","6}(?![A-Za-z0-9_])","w.-]{0,24}?(?:key|","[_. -]?secret|secr","}\\.[A-Za-z0-9_-]{2","client[_. -]?secre","(?![A-Za-z0-9+/=_-","eyJ[A-Za-z0-9_-]{1","3}(?![A-Za-z0-9_])","})(?![A-Za-z0-9_-]","]*[0-9])(?=[0-9]*["]});export{v as a,x as b};
